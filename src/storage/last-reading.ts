import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Failure } from '../engine/failure.ts';
import type { Classified } from '../engine/protocol.ts';
import { classified, failure } from '../engine/schema.ts';

/** A picture to look at: a data URL of it, made smaller where it was large. */
export interface Preview {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** How a picture from a page was had: as it is, or as the screen showed it. */
export const ORIGINS = ['picture', 'screen'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What a click on a page came to: a reading, or why there is none. */
export type Outcome =
  | {
      readonly ok: true;
      readonly value: Classified;
      readonly preview: Preview;
      readonly origin: Origin;
    }
  | { readonly ok: false; readonly error: Failure };

/** The last thing read on a page, and when (milliseconds since 1970). */
export interface LastReading {
  readonly at: number;
  readonly outcome: Outcome;
}

const side = v.pipe(v.number(), v.minValue(1));

export const preview = v.object({
  url: v.pipe(v.string(), v.startsWith('data:image/')),
  width: side,
  height: side,
});

export const outcome = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    value: classified,
    preview,
    origin: v.picklist(ORIGINS),
  }),
  v.object({ ok: v.literal(false), error: failure }),
]);

const schema = v.object({ at: v.number(), outcome });

const KEY = 'last-reading';

/** Remembers the last reading until the browser closes. */
export async function saveLastReading(outcome: Outcome): Promise<void> {
  const last: LastReading = { at: Date.now(), outcome };
  await browser.storage.session.set({ [KEY]: last });
}

/** The last reading of this browser session, or `null`. */
export async function loadLastReading(): Promise<LastReading | null> {
  const stored = await browser.storage.session.get(KEY);
  const { success, output } = v.safeParse(schema, stored[KEY]);
  return success ? output : null;
}

/** Calls `listener` whenever something was read on a page. Returns the way to stop. */
export function onLastReading(listener: (last: LastReading) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const { success, output } = v.safeParse(schema, changes[KEY]?.newValue);
    if (success) listener(output);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
