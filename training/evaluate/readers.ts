import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ModelName } from '../../src/recognizer/types.ts';
import type { Outcome } from './outcome.ts';
import type { ReaderData, ReadJob } from './read-worker.ts';
import { openSet, type SetSource } from './sets/open-set.ts';

/** Pictures a thread is sent for at a time. */
const JOB_SIZE = 25;

/** Threads that read pictures. */
export interface Readers {
  /**
   * Reads a whole set.
   *
   * @param onRead is told how many pictures more have been read.
   * @returns an outcome a picture, in the order of the set.
   */
  read(source: SetSource, model: ModelName, onRead: (count: number) => void): Promise<Outcome[]>;
  close(): Promise<void>;
}

/** Starts `threads` threads that have loaded the networks. */
export async function startReaders(workerData: ReaderData, threads: number): Promise<Readers> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./read-thread.mjs', import.meta.url), { workerData }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));

  const send = async (worker: Worker, job: ReadJob): Promise<Outcome[]> => {
    const answer = once(worker, 'message');
    worker.postMessage(job);
    return (await answer)[0];
  };
  return {
    async read(source, model, onRead) {
      const { length } = openSet(source);
      const outcomes: Outcome[] = [];
      let next = 0;
      const keepBusy = async (worker: Worker) => {
        while (next < length) {
          const [from, to] = [next, Math.min(length, next + JOB_SIZE)];
          next = to;
          for (const outcome of await send(worker, { source, model, from, to })) {
            outcomes[outcome.index] = outcome;
          }
          onRead(to - from);
        }
      };
      await Promise.all(workers.map(keepBusy));
      return outcomes;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
