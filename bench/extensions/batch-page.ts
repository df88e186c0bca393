import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'puppeteer';
import { launchExtension } from '../../tooling/extension.ts';
import { inspectWorker, workerTarget } from '../../tooling/extension-worker.ts';

/** What a run of the batch took, and what page and worker hold afterwards. */
export interface BatchRun {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Milliseconds between two looks at how far it is. */
const LOOK_EVERY = 250;

/**
 * Reads a picture file `count` times in the batch of our extension, in a browser of its own.
 *
 * @param onRead called for each picture.
 */
export async function runBatch(
  executablePath: string,
  dist: string,
  file: string,
  count: number,
  onRead: () => void,
): Promise<BatchRun> {
  const extension = await launchExtension({ executablePath, dist });
  try {
    const page = await extension.browser.newPage();
    await page.goto(extension.url(`${extension.popupPath}?view=tab`));
    await page.locator('#tab-batch').click();
    await page.waitForSelector('input[multiple]');
    const base64 = (await readFile(file)).toString('base64');
    const start = performance.now();
    await addFiles(page, base64, count);
    await page.waitForSelector('tbody tr[data-index="0"]');
    for (let done = 0; done < count; ) {
      const now = await readSoFar(page, count);
      for (; done < now; done++) onRead();
      if (done < count) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
    const seconds = (performance.now() - start) / 1000;
    const worker = workerTarget(extension.browser);
    const bytes =
      (await heldBy(await page.createCDPSession())) +
      (worker ? await inspectWorker(worker, heldBy) : 0);
    return { seconds, megabytes: bytes / 2 ** 20 };
  } finally {
    await extension.close();
  }
}

/** Chooses as many files as if they came from the file dialog. */
async function addFiles(page: Page, base64: string, count: number): Promise<void> {
  await page.evaluate(
    (base64, count) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const chosen = new DataTransfer();
      for (let i = 0; i < count; i++) {
        chosen.items.add(new File([bytes], `${i}.png`, { type: 'image/png' }));
      }
      const input = document.querySelector<HTMLInputElement>('input[multiple]');
      if (!input) throw new Error('The batch has no file dialog.');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    base64,
    count,
  );
}

/** The bar that shows how far a run is goes when the run is done. */
function readSoFar(page: Page, count: number): Promise<number> {
  return page.evaluate(
    (count) => document.querySelector<HTMLProgressElement>('.progress progress')?.value ?? count,
    count,
  );
}

/** Bytes that a page or a worker holds when its garbage is collected. */
async function heldBy(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
