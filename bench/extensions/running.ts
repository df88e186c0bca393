import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pixels } from '../../src/recognizer/types.ts';
import { launchExtension } from '../../tooling/extension.ts';

/** A picture in a message, as our protocol has it; the others understand it too. */
export interface PictureMessage {
  readonly type: 'classify';
  readonly id: string;
  readonly pixels: { readonly width: number; readonly height: number; readonly rgba: string };
  readonly options: { readonly model: 'cnn'; readonly expect: 'auto' };
}

export function messageOf({ width, height, data }: Pixels): PictureMessage {
  const rgba = Buffer.from(data).toString('base64');
  const options = { model: 'cnn', expect: 'auto' } as const;
  return { type: 'classify', id: 'bench', pixels: { width, height, rgba }, options };
}

/** An extension in a browser of its own. */
export interface RunningExtension {
  /** Sends a message from a page of the extension; the answer, and how long it took, in ms. */
  ask(message: PictureMessage): Promise<{ readonly answer: unknown; readonly ms: number }>;
  /** Ends the service worker, as the browser does when it has been idle. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** @param folder of the extension. */
export async function runExtension(
  executablePath: string,
  folder: string,
): Promise<RunningExtension> {
  // Not a fresh profile, in which a page that greets would be waited for.
  const profile = await mkdtemp(join(tmpdir(), 'digits-bench-'));
  await writeFile(join(profile, 'First Run'), '');
  const extension = await launchExtension({ executablePath, dist: folder, profile });
  const page = await extension.openPopupPage();
  return {
    ask: (message) =>
      page.evaluate(async (sent) => {
        const start = performance.now();
        const answer: unknown = await chrome.runtime.sendMessage(sent);
        const ms = performance.now() - start;
        const failed = answer === undefined ? 'no answer' : (answer as { failed?: string }).failed;
        if (failed) throw new Error(`The extension does not read: ${failed}`);
        return { answer, ms };
      }, message),
    killWorker: () => extension.killWorker(),
    async close() {
      await extension.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
