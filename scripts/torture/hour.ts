import { clickOn } from '../../tooling/click.ts';
import { until } from '../../tooling/extension.ts';
import type { Ground } from './ground.ts';
import { type Memory, memoryOf, watchWasm } from './memory.ts';
import { forgetOutcome, outcomeOf } from './outcome.ts';
import { denseSheet } from './seeds.ts';
import type { Counter } from './tally.ts';

/** All that is waited for on the way to an answer, and to its place in the history. */
const ANSWER_MS = 120_000;
/** So much more memory after than before is none that was lost. */
const GROWTH = 1.05;
/** Bytes that come and go with every collection. */
const NOISE = 4e6;
/** After so long without a question the worker has given back what a picture took, milliseconds. */
const PAUSE_MS = 3_000;
/** The same on a machine on its knees. */
const LONGEST_PAUSE_MS = 20_000;
/** Large and small, of hundreds of digits and of few; what takes most comes first. */
const PICTURES = ['dense', 'vector', 'inline', 'made', 'elsewhere', 'animation', 'cutout'];
/** Readings until everything is allocated that ever is. */
const WARM = 3 * PICTURES.length;

/** An hour's use without its pauses: reads picture after picture, and sees what memory is left. */
export async function tortureHour(ground: Ground, count: number, counter: Counter): Promise<void> {
  const { extension, openPage } = ground;
  await watchWasm(extension);
  const page = await openPage();
  const sheet = `data:image/png;base64,${(await denseSheet()).toString('base64')}`;
  await page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { id: 'dense', src });
    document.body.append(image);
    await image.decode();
  }, sheet);

  let before: Memory = { objects: 0, wasm: 0 };
  for (let index = 0; index < count; index++) {
    await forgetOutcome(extension);
    const worker = await extension.worker();
    // To wake a worker that fell asleep a tab was opened in front of it.
    await page.bringToFront();
    await clickOn(worker, page, `#${PICTURES[index % PICTURES.length]}`);
    counter.add(await outcomeOf(extension, ANSWER_MS));
    if (index + 1 !== Math.min(WARM, Math.ceil(count / 2))) continue;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    before = await memoryOf(extension);
  }

  let after = before;
  const isGivenBack = () =>
    after.objects <= before.objects * GROWTH + NOISE && after.wasm <= before.wasm * GROWTH;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  await until(async () => {
    after = await memoryOf(extension);
    return isGivenBack();
  }, LONGEST_PAUSE_MS).catch(() => {});
  const note = `worker memory ${inWords(before)} → ${inWords(after)} MB (objects + WebAssembly)`;
  counter.add({ end: isGivenBack() ? 'answered' : 'lost', note });
  await page.close();
}

const inWords = ({ objects, wasm }: Memory) =>
  `${(objects / 1e6).toFixed(1)} + ${(wasm / 1e6).toFixed(1)}`;
