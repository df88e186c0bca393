import { EngineError, fail, type Result } from '../engine/failure.ts';

/**
 * Runs one step of the work so that it can neither hang nor throw: what it gives, `timeout` after `ms`
 * milliseconds, or what was thrown. `signal` is aborted once nobody waits for the step any more.
 */
export async function withTimeout<T>(
  name: string,
  ms: number,
  run: (signal: AbortSignal) => Promise<Result<T>>,
): Promise<Result<T>> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => resolve(fail('timeout', `${name} took more than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([run(stop.signal), late]);
  } catch (error) {
    if (error instanceof EngineError) return { ok: false, error: error.failure };
    return fail('internal', error instanceof Error ? `${name}: ${error.message}` : error);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
