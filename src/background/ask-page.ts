import { type Result, succeed } from '../engine/failure.ts';
import { withTimeout } from './with-timeout.ts';

/** A page answers at once unless it is busy with itself. */
export const PAGE_MS = 3_000;

/** What a page answers, or why it did not in `ms` milliseconds. Never rejects. */
export const askPage = <T>(
  name: string,
  call: () => Promise<T>,
  ms = PAGE_MS,
): Promise<Result<T>> => withTimeout(name, ms, async () => succeed(await call()));
