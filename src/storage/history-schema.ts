import * as v from 'valibot';
import { MODEL_NAMES } from '../recognizer/types.ts';
import { moment, parseEach, storedPicture } from './stored.ts';

const entry = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
  /** When it was read, in milliseconds since 1970. */
  at: moment,
  /** What was read; `''` where there was no digit. */
  text: v.pipe(v.string(), v.maxLength(10_000), v.regex(/^[\d\n]*$/)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  model: v.picklist(MODEL_NAMES),
  /** A small picture of what was read, as a data URL. */
  thumbnail: storedPicture,
});

/** One remembered reading. */
export type HistoryEntry = Readonly<v.InferOutput<typeof entry>>;

/** How many readings are remembered. */
export const HISTORY_LENGTH = 200;

/** The entries of a stored list that can be shown, each once, newest first. */
export function parseHistory(stored: unknown): readonly HistoryEntry[] {
  const byId = new Map(parseEach(entry, stored).map((each) => [each.id, each]));
  return [...byId.values()].slice(0, HISTORY_LENGTH);
}

/** The list with one more entry in front, at most `HISTORY_LENGTH` long. */
export function remember(
  list: readonly HistoryEntry[],
  newest: HistoryEntry,
): readonly HistoryEntry[] {
  return [newest, ...list].slice(0, HISTORY_LENGTH);
}
