import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { until } from '../../tooling/extension.ts';
import type { Ground } from './ground.ts';
import { mutate, randomOf } from './mutate.ts';
import { seedFiles } from './seeds.ts';
import type { Counter } from './tally.ts';

/** So many files lie in one batch. */
const BATCH = 100;
/** What one file may take in it, on a machine on its knees. */
const FILE_MS = 15_000;

/** A row as the app exports it. */
interface Row {
  readonly confidence: number | null;
  readonly error: string | null;
  readonly file: string;
}

/** Drops damaged files into the app's batch, whose export says what came of each. */
export async function tortureApp(
  { extension }: Ground,
  count: number,
  seed: number,
  counter: Counter,
): Promise<void> {
  const random = randomOf(seed);
  const seeds = Object.entries(await seedFiles());
  for (let start = 0; start < count; start += BATCH) {
    const folder = await mkdtemp(join(tmpdir(), 'digits-torture-'));
    const paths: string[] = [];
    for (let index = start; index < Math.min(count, start + BATCH); index++) {
      const [kind, whole] = seeds[index % seeds.length]!;
      const path = join(folder, `${index}.${kind}`);
      await writeFile(path, mutate(whole, random));
      paths.push(path);
    }
    await readBatch(paths);
    await rm(folder, { recursive: true, force: true });
  }

  async function readBatch(paths: readonly string[]): Promise<void> {
    const page = await extension.browser.newPage();
    let broken: string | undefined;
    page.on('error', (error) => {
      broken = String(error);
    });
    page.on('pageerror', (error) => {
      broken = String(error).split('\n')[0];
    });
    let rows: readonly Row[] = [];
    try {
      await page.goto(extension.url(`${extension.popupPath}?view=tab&batch`));
      await page.waitForSelector('.batch-empty');
      await page.evaluate(() => {
        // What is saved as a file is looked at instead.
        URL.createObjectURL = new Proxy(URL.createObjectURL, {
          apply(make, self, [blob]: [Blob]) {
            if (blob.type === 'application/json')
              Object.assign(globalThis, { exported: blob.text() });
            return Reflect.apply(make, self, [blob]);
          },
        });
        HTMLAnchorElement.prototype.click = () => {};
      });
      const input = (await page.$(
        '.batch-empty input[multiple]',
      )) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(...paths);
      await page.waitForSelector('.exports button:nth-child(2)');
      await until(async () => {
        const text = await page.evaluate(async () => {
          document.querySelector<HTMLElement>('.exports button:nth-child(2)')?.click();
          return (globalThis as unknown as { exported?: Promise<string> }).exported;
        });
        rows = text ? JSON.parse(text) : [];
        await new Promise((resolve) => setTimeout(resolve, 300));
        return rows.length === paths.length && rows.every(isDone);
      }, FILE_MS * paths.length);
    } catch (error) {
      broken ??= String(error).split('\n')[0];
    } finally {
      await page.close();
    }
    for (const row of rows) {
      const kind = row.file.split('.').pop();
      if (row.error) counter.add({ end: 'failed', note: `${row.error} (${kind})` });
      else if (isDone(row)) counter.add({ end: 'answered' });
      else counter.add({ end: 'hung', note: row.file });
    }
    for (let i = rows.length; i < paths.length; i++) counter.add({ end: 'lost' });
    if (broken && !rows.every(isDone)) counter.add({ end: 'crashed', note: broken });
  }
}

const isDone = ({ confidence, error }: Row) => confidence !== null || error !== null;
