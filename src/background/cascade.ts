import { type ErrorCode, type Failed, type Failure, fail, type Result } from '../engine/failure.ts';
import type { Origin } from '../engine/outcome.ts';
import type { Pixels } from '../recognizer/types.ts';
import { withTimeout } from './with-timeout.ts';

/** A picture to be read, and how it was had. */
export interface Acquired {
  readonly pixels: Pixels;
  readonly origin: Origin;
}

/** One way to a picture's pixels. */
export interface Source {
  readonly name: string;
  readonly timeoutMs: number;
  readonly origin: Origin;
  /** `signal` is aborted once nobody waits for it, or for its picture, any more. */
  readonly take: (signal: AbortSignal) => Promise<Result<Pixels>>;
}

/** After these no other source can do better: there is nothing to see. */
const FINAL: readonly ErrorCode[] = [
  'picture-broken',
  'picture-too-large',
  'picture-pending',
  'picture-unloaded',
];
/** These say more than that nothing worked. */
const TELLING: readonly ErrorCode[] = [
  'page-forbidden',
  'frame-forbidden',
  'picture-missing',
  'tab-hidden',
];

/**
 * The pixels from the first source that has them. Where none has: the failure that ended the search,
 * else the first that tells what to do, else `picture-unreadable` with what each source said. Once
 * `signal` is aborted no other source is tried: `cancelled`.
 */
export async function acquire(
  sources: readonly Source[],
  signal: AbortSignal,
): Promise<Result<Acquired>> {
  const failures: (Failure & { readonly source: string })[] = [];
  for (const { name, timeoutMs, origin, take } of sources) {
    if (signal.aborted) return fail('cancelled', 'Nobody waits for it any more.');
    const taken = await withTimeout(name, timeoutMs, (late) =>
      take(AbortSignal.any([signal, late])),
    );
    if (taken.ok) {
      const refused = failures.some(({ code }) => code === 'picture-unreadable');
      const instead = origin === 'screen' && refused ? 'screen-instead' : origin;
      return { ok: true, value: { pixels: taken.value, origin: instead } };
    }
    if (FINAL.includes(taken.error.code)) return taken;
    failures.push({ ...taken.error, source: name });
  }
  const telling = failures.find(({ code }) => TELLING.includes(code));
  const timedOut = failures.length > 0 && failures.every(({ code }) => code === 'timeout');
  const code = telling?.code ?? (timedOut ? 'timeout' : 'picture-unreadable');
  return fail(code, failures.map(({ source, detail }) => `${source}: ${detail}`).join('; '));
}

/** Stands for a source that was found unavailable before it was tried. */
export const unavailable = (name: string, why: Failed): Source => ({
  name,
  timeoutMs: 0,
  origin: 'picture',
  take: async () => why,
});
