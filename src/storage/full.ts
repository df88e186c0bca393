import { EngineError } from '../engine/failure.ts';

/** Not the quota of writes a minute, which is free again soon. */
const FULL = /quota_?bytes|max_items|quotaexceeded/i;

/** Whether a store refused something because it holds as much as it may. */
export const isFull = (error: unknown): boolean => FULL.test(String(error));

/** Writes to a store. Rejects with an `EngineError` (`store-full`) where there is no room. */
export async function write(store: () => Promise<void>): Promise<void> {
  try {
    await store();
  } catch (error) {
    if (!isFull(error)) throw error;
    throw new EngineError({ code: 'store-full', detail: String(error) });
  }
}
