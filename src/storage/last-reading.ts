import * as v from 'valibot';
import { type Outcome, outcome } from '../engine/outcome.ts';
import { session } from './areas.ts';
import { moment } from './stored.ts';
import { onValue, valueIn } from './values.ts';

/** The last thing read on a page, and when (milliseconds since 1970). */
export interface LastReading {
  readonly at: number;
  readonly outcome: Outcome;
}

/** As JSON: the store counts every number of a frame as eight bytes and more, and has room for 10 MB. */
const schema = v.pipe(v.string(), v.parseJson(), v.object({ at: moment, outcome }));

const KEY = 'last-reading';

/** Remembers the last reading until the browser closes; a store without room costs only that. */
export async function saveLastReading(outcome: Outcome): Promise<void> {
  const last: LastReading = { at: Date.now(), outcome };
  await session.set({ [KEY]: JSON.stringify(last) }).catch(() => {});
}

/** The last reading of this browser session, or `null`. */
export async function loadLastReading(): Promise<LastReading | null> {
  const { success, output } = v.safeParse(schema, await valueIn(session, KEY));
  return success ? output : null;
}

/** Forgets the last reading. Resolves with the way to have it back, unless something was read since. */
export async function forgetLastReading(): Promise<() => Promise<void>> {
  const stored = (await valueIn(session, KEY)) ?? null;
  await session.set({ [KEY]: null });
  return async () => {
    if ((await loadLastReading()) === null) await session.set({ [KEY]: stored });
  };
}

/** Calls `listener` whenever something was read on a page. Returns its unsubscribe function. */
export function onLastReading(listener: (last: LastReading) => void): () => void {
  return onValue(session, KEY, (value) => {
    const { success, output } = v.safeParse(schema, value);
    if (success) listener(output);
  });
}
