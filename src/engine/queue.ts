import { fail, type Result } from './failure.ts';
import { WORK_MS } from './limits.ts';

/** Work that stands in line; `run` is not called once `signal` is aborted. */
export interface Job<T> {
  readonly signal: AbortSignal;
  /** `signal` is also aborted when the work has taken too long. */
  readonly run: (signal: AbortSignal) => Promise<Result<T>>;
}

/**
 * One job after the other, in the order they came. A job that throws does not stop the line; it
 * comes out as `internal`. A job that nobody waits for any more comes out as `cancelled`, one that
 * takes longer than `workMs` from when its turn came as `timeout`; both are told to stop, and the
 * line goes on even where they do not.
 */
export function createQueue(workMs = WORK_MS): <T>(job: Job<T>) => Promise<Result<T>> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const turn = last.then(async () => {
      // Messages that arrived meanwhile get their say first, so that a cancellation overtakes.
      await new Promise((resolve) => setTimeout(resolve));
      return work(job, workMs);
    });
    last = turn;
    return turn;
  };
}

async function work<T>({ signal, run }: Job<T>, workMs: number): Promise<Result<T>> {
  const cancelled = fail('cancelled', 'Nobody waits for it any more.');
  if (signal.aborted) return cancelled;
  const stop = new AbortController();
  return new Promise((resolve) => {
    const end = (result: Result<T>) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve(result);
      stop.abort(result);
    };
    const onAbort = () => end(cancelled);
    const timer = setTimeout(() => end(fail('timeout', `It took more than ${workMs} ms.`)), workMs);
    signal.addEventListener('abort', onAbort);
    run(stop.signal).then(end, (error: unknown) => end(fail('internal', error)));
  });
}
