import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Envelope } from '../../src/engine/calls.ts';
import type { ClassifyOptions } from '../../src/engine/protocol.ts';
import { toWire } from '../../src/engine/wire.ts';
import type { Pixels } from '../../src/recognizer/types.ts';
import { launchExtension } from '../../tooling/extension.ts';

/** A picture in a message, as ours is asked to classify it; the others understand it too. */
export function messageOf(pixels: Pixels): Envelope {
  const options: ClassifyOptions = { model: 'cnn', expect: 'auto' };
  return { to: 'engine', call: 'classify', args: ['bench', toWire(pixels), options] };
}

/** An extension in a browser of its own. */
export interface RunningExtension {
  /** Sends a message from a page of the extension; the answer, and how long it took, in ms. */
  ask(message: Envelope): Promise<{ readonly answer: unknown; readonly ms: number }>;
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
        const { failed, ok } = (answer ?? { failed: 'no answer' }) as {
          failed?: string;
          ok?: boolean;
        };
        if (failed !== undefined || ok === false) {
          throw new Error(`The extension does not read: ${failed ?? JSON.stringify(answer)}`);
        }
        return { answer, ms };
      }, message),
    killWorker: () => extension.killWorker(),
    async close() {
      await extension.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
