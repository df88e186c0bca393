import * as v from 'valibot';
import { MODEL_NAMES } from '../recognizer/types.ts';

const entry = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  /** When it was read, in milliseconds since 1970. */
  at: v.number(),
  /** What was read; `''` where there was no digit. */
  text: v.pipe(v.string(), v.regex(/^[\d\n]*$/)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  model: v.picklist(MODEL_NAMES),
  /** A small picture of what was read, as a data URL. */
  thumbnail: v.pipe(v.string(), v.startsWith('data:image/')),
});

/** One remembered reading. */
export type HistoryEntry = Readonly<v.InferOutput<typeof entry>>;

/** How many readings are remembered. */
export const HISTORY_LENGTH = 200;

/** The entries of a stored list that can be read, newest first. */
export function parseHistory(stored: unknown): readonly HistoryEntry[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each) => {
    const { success, output } = v.safeParse(entry, each);
    return success ? [output] : [];
  });
}

/** The list with one more entry in front, at most `HISTORY_LENGTH` long. */
export function remember(
  list: readonly HistoryEntry[],
  newest: HistoryEntry,
): readonly HistoryEntry[] {
  return [newest, ...list].slice(0, HISTORY_LENGTH);
}
