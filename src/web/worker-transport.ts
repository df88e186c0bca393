import type { Transport } from '../engine/client.ts';

/** The engine in a worker, which is started by the first request, and anew after one that failed. */
export function workerTransport(start: () => Worker): Transport {
  let living: Worker | undefined;

  function worker(): Worker {
    if (living) return living;
    const started = start();
    started.addEventListener('error', () => {
      started.terminate();
      living = undefined;
    });
    living = started;
    return started;
  }

  // Every request has a channel of its own for its answer.
  return (request) =>
    new Promise((resolve, reject) => {
      const asked = worker();
      const { port1, port2 } = new MessageChannel();
      const done = new AbortController();
      asked.addEventListener(
        'error',
        ({ message }) => reject(new Error(message || 'The worker did not start.')),
        { signal: done.signal },
      );
      port1.onmessage = ({ data }) => {
        done.abort();
        port1.close();
        resolve(data);
      };
      asked.postMessage(request, [port2]);
    });
}
