import { clickOn } from '../click.ts';
import { workerTarget } from '../extension-worker.ts';
import type { Ground } from './ground.ts';
import { forgetOutcome, outcomeOf } from './outcome.ts';
import type { Counter } from './tally.ts';

/** So much more memory after than before is none that was lost. */
const GROWTH = 1.05;
/** Bytes that come and go with every collection. */
const NOISE = 4e6;
const PICTURES = ['vector', 'inline', 'made', 'elsewhere', 'animation', 'cutout'];
/** Readings until everything is allocated that ever is. */
const WARM = 24;

/** An hour's use without its pauses: reads picture after picture, and sees what memory is left. */
export async function tortureHour(ground: Ground, count: number, counter: Counter): Promise<void> {
  const { extension, openPage } = ground;
  const page = await openPage();
  let before = 0;
  for (let index = 0; index < count; index++) {
    await forgetOutcome(extension);
    await clickOn(await extension.worker(), page, `#${PICTURES[index % PICTURES.length]}`);
    counter.add(await outcomeOf(extension, 60_000));
    if (index + 1 === Math.min(WARM, Math.ceil(count / 2))) before = await memoryOf(ground);
  }
  const after = await memoryOf(ground);
  const note = `worker memory ${(before / 1e6).toFixed(1)} → ${(after / 1e6).toFixed(1)} MB`;
  counter.add(after <= before * GROWTH + NOISE ? { end: 'answered', note } : { end: 'lost', note });
  await page.close();
}

/** Bytes that the worker holds after a collection: its objects and their buffers, not WebAssembly. */
async function memoryOf({ extension }: Ground): Promise<number> {
  await extension.worker();
  const session = await workerTarget(extension.browser)?.createCDPSession();
  if (!session) return 0;
  try {
    await session.send('HeapProfiler.collectGarbage');
    const usage: { usedSize: number; backingStorageSize?: number } =
      await session.send('Runtime.getHeapUsage');
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  } finally {
    await session.detach();
  }
}
