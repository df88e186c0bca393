import * as v from 'valibot';
import { MODEL_NAMES } from '../recognizer/types.ts';
import { moment, parseEach, storedPicture } from './stored.ts';

/** What was read: a picture by itself or on a page, a drawing, one picture of many. */
export const HISTORY_SOURCES = ['picture', 'drawing', 'batch'] as const;
export type HistorySource = (typeof HISTORY_SOURCES)[number];

/** A reading is a few lines; longer is damage. */
const LONGEST = 10_000;
const text = v.pipe(v.string(), v.maxLength(LONGEST));

const entry = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
  /** When it was read, in milliseconds since 1970. */
  at: moment,
  /** What was read; `''` where there was no digit. */
  text,
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  model: v.picklist(MODEL_NAMES),
  /** A small picture of what was read, as a data URL. */
  thumbnail: storedPicture,
  source: v.optional(v.fallback(v.picklist(HISTORY_SOURCES), 'picture'), 'picture'),
  /** Tells the same picture read again from another one; of each there is one entry. */
  key: v.optional(text),
  /** What the person said it really is. */
  corrected: v.optional(text),
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

/**
 * The list with more entries in front, the last of them first, at most `HISTORY_LENGTH` long. What
 * has the same key was read before: the older entry gives way, but not what was said of it.
 */
export function remember(
  list: readonly HistoryEntry[],
  ...newest: readonly HistoryEntry[]
): readonly HistoryEntry[] {
  return newest
    .reduce((all, one) => {
      const older = all.find(({ key }) => key !== undefined && key === one.key);
      return [{ ...older, ...one }, ...all.filter((each) => each !== older)];
    }, list)
    .slice(0, HISTORY_LENGTH);
}
