import browser from 'webextension-polyfill';
import { write } from './full.ts';
import { type HistoryEntry, parseHistory, remember } from './history-schema.ts';
import { loadSettings } from './settings.ts';

const KEY = 'history';

/** The remembered readings, newest first. A store that cannot be read counts as empty. */
export async function loadHistory(): Promise<readonly HistoryEntry[]> {
  const stored = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  return parseHistory(stored[KEY]);
}

/**
 * Remembers a reading, unless the person does not want that. Rejects with an `EngineError`
 * (`store-full`) where there is no room.
 */
export async function addToHistory(newest: Omit<HistoryEntry, 'id' | 'at'>): Promise<void> {
  if (!(await loadSettings()).history) return;
  await change((list) => remember(list, { ...newest, id: crypto.randomUUID(), at: Date.now() }));
}

/** Forgets one reading. */
export const removeFromHistory = (id: string): Promise<void> =>
  change((list) => list.filter((entry) => entry.id !== id));

/** Forgets every reading. */
export const clearHistory = (): Promise<void> => change(() => []);

/** Calls `listener` whenever the history changes. Returns the way to stop. */
export function onHistory(listener: (list: readonly HistoryEntry[]) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) listener(parseHistory(changes[KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

/** Changes are made under a lock: the background and a popup may both be at it. */
function change(edit: (list: readonly HistoryEntry[]) => readonly HistoryEntry[]): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const list = edit(await loadHistory());
    await write(() => browser.storage.local.set({ [KEY]: list }));
  });
}
