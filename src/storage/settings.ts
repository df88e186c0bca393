import browser from 'webextension-polyfill';
import { parseSettings, type Settings } from './settings-schema.ts';

const KEY = 'settings';
const VERSION = 1;

/** The settings in force. A store that cannot be read counts as empty. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.sync.get(KEY).catch(() => ({}) as Record<string, unknown>);
  return parseSettings(stored[KEY]);
}

/** Changes some settings and returns all of them. */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change };
  await browser.storage.sync.set({ [KEY]: { version: VERSION, ...settings } });
  return settings;
}

/** Calls `listener` whenever settings change, here or on another device. Returns the way to stop. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) listener(parseSettings(changes[KEY].newValue));
  };
  browser.storage.sync.onChanged.addListener(onChanged);
  return () => browser.storage.sync.onChanged.removeListener(onChanged);
}
