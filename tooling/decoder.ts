import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fail, type Result } from '../src/engine/failure.ts';
import { DECODE_MS } from '../src/engine/limits.ts';
import type { Picture } from './decode.ts';
import { inRoot } from './root.ts';

/** Decodes picture files in a process of its own, which a file may hang or crash. */
export interface Decoder {
  /** One file at a time; `timeout` and `picture-broken` where it hung or crashed. Never rejects. */
  decode(path: string): Promise<Result<Picture>>;
  close(): void;
}

/** A decoder that gives a file so many milliseconds. */
export function createDecoder(limitMs = DECODE_MS): Decoder {
  let child: ChildProcess | null = null;

  /** The process, once it can decode: its start is not what the file takes. */
  async function started(): Promise<ChildProcess> {
    if (child) return child;
    const starting = fork(inRoot('tooling/decode-process.mjs'), {
      serialization: 'advanced',
      execArgv: [],
      // What a damaged file makes a decoder say is told by its failure.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child = starting;
    // It may end between two files, too.
    starting.once('exit', () => {
      if (child === starting) child = null;
    });
    await Promise.race([once(starting, 'message'), once(starting, 'exit')]);
    return starting;
  }

  function close(): void {
    child?.kill('SIGKILL');
    child = null;
  }

  return {
    close,
    decode: async (path) => {
      const present = await started();
      if (!present.connected) return fail('internal', 'The decoder does not start.');
      return new Promise((resolve) => {
        const end = (result: Result<Picture>) => {
          clearTimeout(timer);
          present.off('message', onMessage).off('exit', onExit);
          resolve(result);
        };
        const onMessage = (result: unknown) => end(result as Result<Picture>);
        const onExit = () => end(fail('picture-broken', 'It ended the process that decoded it.'));
        const timer = setTimeout(() => {
          close();
          end(fail('timeout', `It took more than ${limitMs / 1000} s to decode.`));
        }, limitMs);
        present.once('message', onMessage).once('exit', onExit);
        present.send(path);
      });
    },
  };
}
