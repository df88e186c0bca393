/** A place where all of `parties` threads meet before any goes on. */
export interface Barrier {
  /** @throws where another thread has given up. */
  wait(): void;
  /** Lets all others fail instead of waiting for ever. */
  abort(): void;
}

const ARRIVED = 0;
const ROUND = 1;
const ABORTED = 2;

/** Bytes of shared memory a barrier needs. */
export const BARRIER_BYTES = 3 * Int32Array.BYTES_PER_ELEMENT;

export function createBarrier(memory: SharedArrayBuffer, parties: number): Barrier {
  const state = new Int32Array(memory);
  const check = () => {
    if (Atomics.load(state, ABORTED)) throw new Error('another shard of the training failed');
  };
  return {
    wait() {
      const round = Atomics.load(state, ROUND);
      if (Atomics.add(state, ARRIVED, 1) === parties - 1) {
        Atomics.store(state, ARRIVED, 0);
        Atomics.add(state, ROUND, 1);
        Atomics.notify(state, ROUND);
      } else {
        while (Atomics.load(state, ROUND) === round) {
          check();
          Atomics.wait(state, ROUND, round);
        }
      }
      check();
    },
    abort() {
      Atomics.store(state, ABORTED, 1);
      Atomics.add(state, ROUND, 1);
      Atomics.notify(state, ROUND);
    },
  };
}
