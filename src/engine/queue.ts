import { fail, type Result } from './failure.ts';

/** Work that stands in line; `run` is not called once `signal` is aborted. */
export interface Job<T> {
  readonly signal: AbortSignal;
  readonly run: () => Promise<Result<T>> | Result<T>;
}

/**
 * One job after the other, in the order they came. A job that throws does not stop the line; it
 * comes out as `internal`. A job that nobody waits for any more is passed over as `cancelled`.
 */
export function createQueue(): <T>(job: Job<T>) => Promise<Result<T>> {
  let last: Promise<unknown> = Promise.resolve();
  return ({ signal, run }) => {
    const turn = last.then(async () => {
      // Messages that arrived meanwhile get their say first, so that a cancellation overtakes.
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return fail('cancelled', 'Nobody waits for it any more.');
      try {
        return await run();
      } catch (error) {
        return fail('internal', error);
      }
    });
    last = turn;
    return turn;
  };
}
