import { local } from './areas.ts';
import { write } from './full.ts';
import {
  type Details,
  keepDetails,
  type ReadingDetail,
  takeOtherDetails,
} from './history-details.ts';
import { type HistoryEntry, parseHistory, remember } from './history-schema.ts';
import { loadSettings } from './settings.ts';
import { onValue, valueIn } from './values.ts';

const KEY = 'history';

/** A reading to remember, with all that is needed to open it again, where that is at hand. */
export type NewReading = Omit<HistoryEntry, 'id' | 'at' | 'source'> &
  Partial<Pick<HistoryEntry, 'source'>> & { readonly detail?: ReadingDetail };

/** The remembered readings, newest first. A store that cannot be read counts as empty. */
export async function loadHistory(): Promise<readonly HistoryEntry[]> {
  return parseHistory(await valueIn(local, KEY));
}

/**
 * Remembers readings, the newest last, unless the person does not want that. Rejects with an
 * `EngineError` (`store-full`) where there is no room.
 */
export async function addToHistory(...readings: readonly NewReading[]): Promise<void> {
  if (!(await loadSettings()).history) return;
  const added = readings.map(({ detail, source = 'picture', ...rest }) => ({
    entry: { ...rest, source, id: crypto.randomUUID(), at: Date.now() },
    detail,
  }));
  await change(
    (list) => remember(list, ...added.map(({ entry }) => entry)),
    added.flatMap(({ entry, detail }) => (detail ? [[entry.id, detail]] : [])),
  );
}

/** Says what the reading of this key really is; `null` takes that back. */
export const correctInHistory = (key: string, corrected: string | null): Promise<unknown> =>
  change((list) =>
    list.map((entry) =>
      entry.key === key ? { ...entry, corrected: corrected ?? undefined } : entry,
    ),
  );

/** Forgets one reading. Resolves with the way to have it back. */
export const removeFromHistory = (id: string): Promise<() => Promise<void>> =>
  change((list) => list.filter((entry) => entry.id !== id));

/** Forgets every reading. Resolves with the way to have them back. */
export const clearHistory = (): Promise<() => Promise<void>> => change(() => []);

/** Calls `listener` whenever the history changes. Returns its unsubscribe function. */
export function onHistory(listener: (list: readonly HistoryEntry[]) => void): () => void {
  return onValue(local, KEY, (value) => listener(parseHistory(value)));
}

/**
 * Changes are made under a lock: the background and a popup may both be at it. The list is stored
 * first, then the details of what it gained: an entry may do without, but to details without an entry
 * nothing leads. All that the list does not name are forgotten; the function that comes back puts in
 * again what fell out.
 */
function change(
  edit: (list: readonly HistoryEntry[]) => readonly HistoryEntry[],
  gained: Details = [],
): Promise<() => Promise<void>> {
  return navigator.locks.request(KEY, async () => {
    const before = await loadHistory();
    const after = edit(before);
    await write(() => local.set({ [KEY]: after }));
    const left = new Set(after.map(({ id }) => id));
    const gone = before.filter(({ id }) => !left.has(id));
    const details = await takeOtherDetails(left);
    await keepDetails(gained.filter(([id]) => left.has(id)));
    return async () => {
      await change((list) => [...list, ...gone].toSorted((a, b) => b.at - a.at), details);
    };
  });
}
