import type { ErrorCode, Failure, Result } from '../engine/failure.ts';
import type { Origin } from '../engine/outcome.ts';
import type { Pixels } from '../recognizer/types.ts';
import { step } from './step.ts';

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
  readonly take: () => Promise<Result<Pixels>>;
}

/** After these no other source can do better: there is nothing to see. */
const FINAL: readonly ErrorCode[] = ['picture-broken', 'picture-missing', 'picture-too-large'];

/**
 * The pixels from the first source that has them. Where none has: the failure that ended the search,
 * or `picture-unreadable` with what each source said.
 */
export async function acquire(sources: readonly Source[]): Promise<Result<Acquired>> {
  const failures: (Failure & { readonly source: string })[] = [];
  for (const { name, timeoutMs, origin, take } of sources) {
    const taken = await step(name, timeoutMs, take);
    if (taken.ok) return { ok: true, value: { pixels: taken.value, origin } };
    if (FINAL.includes(taken.error.code)) return taken;
    failures.push({ ...taken.error, source: name });
  }
  const timedOut = failures.length > 0 && failures.every(({ code }) => code === 'timeout');
  const detail = failures.map(({ source, detail }) => `${source}: ${detail}`).join('; ');
  return {
    ok: false,
    error: { code: timedOut ? 'timeout' : 'picture-unreadable', detail },
  };
}
