import { EngineError, fail, type Result } from '../engine/failure.ts';

/**
 * One step of the work that must not hang or throw: what it gives, `timeout` after `ms`
 * milliseconds, or what was thrown.
 */
export async function step<T>(
  name: string,
  ms: number,
  run: () => Promise<Result<T>>,
): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => resolve(fail('timeout', `${name} took more than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([run(), late]);
  } catch (error) {
    if (error instanceof EngineError) return { ok: false, error: error.failure };
    return fail('internal', error instanceof Error ? `${name}: ${error.message}` : error);
  } finally {
    clearTimeout(timer);
  }
}
