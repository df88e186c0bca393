import { EngineError } from '../engine/failure.ts';
import { sync } from './areas.ts';
import { isFull } from './full.ts';
import { parseSettings, SETTINGS_VERSION, type Settings } from './settings-schema.ts';
import { onValue, valueIn } from './values.ts';

const KEY = 'settings';

/** The settings in force. A store that cannot be read counts as empty. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings(await valueIn(sync, KEY));
}

/** A synced store takes 120 writes a minute; a slider makes more. Then we wait this long. */
const PATIENCE_MS = 1_000;
const ATTEMPTS = 60;

/** Changes that are not stored yet. */
let pending: Partial<Settings> = {};
let storing: Promise<void> | null = null;

/**
 * Changes some settings. Changes made while others are being stored go together. Rejects with an
 * `EngineError` (`store-full`) where they cannot be stored.
 */
export function saveSettings(change: Partial<Settings>): Promise<void> {
  pending = { ...pending, ...change };
  storing ??= store().finally(() => {
    storing = null;
  });
  return storing;
}

async function store(): Promise<void> {
  for (let refused = 0; Object.keys(pending).length > 0; ) {
    const change = pending;
    try {
      // Under a lock: two pages of the extension may both be at it.
      await navigator.locks.request(KEY, async () => {
        const settings = { ...(await loadSettings()), ...change };
        await sync.set({ [KEY]: { version: SETTINGS_VERSION, ...settings } });
      });
      if (pending === change) pending = {};
    } catch (error) {
      if (isFull(error) || ++refused === ATTEMPTS) {
        pending = {};
        throw new EngineError({ code: 'store-full', detail: String(error) });
      }
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    }
  }
}

/** Calls `listener` whenever settings change, here or on another device. Returns its unsubscribe function. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  return onValue(sync, KEY, (value) =>
    // What was changed here since then is newer than what has just been stored.
    listener({ ...parseSettings(value), ...pending }),
  );
}
