import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { EXPECTATIONS, MODEL_NAMES } from '../recognizer/types.ts';

/** The languages there are words for, as `_locales` names them; `auto` is the browser's. */
export const LANGUAGES = ['auto', 'en', 'de', 'fr', 'es', 'pt', 'hi', 'ja', 'zh_CN'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;

/** Every field falls back by itself, so that one damaged value costs no other. */
const menu = v.object({
  image: v.fallback(v.boolean(), true),
  region: v.fallback(v.boolean(), true),
  page: v.fallback(v.boolean(), true),
});
const schema = v.object({
  /** The network that is asked. */
  model: v.fallback(v.picklist(MODEL_NAMES), 'cnn'),
  /** What a picture is taken to hold. */
  expect: v.fallback(v.picklist(EXPECTATIONS), 'auto'),
  /** Readings less sure than this are *not sure*; 0…1. */
  threshold: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.8),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  language: v.fallback(v.picklist(LANGUAGES), 'auto'),
  /** Which items the context menu offers. */
  menu: v.fallback(menu, { image: true, region: true, page: true }),
  /** Whether readings are remembered. */
  history: v.fallback(v.boolean(), true),
});

/** What a person can choose. */
export type Settings = Readonly<v.InferOutput<typeof schema>>;

/** The choices of someone who never chose. */
export const DEFAULT_SETTINGS: Settings = v.parse(schema, {});

const KEY = 'settings';
const VERSION = 1;

/**
 * What was stored, made whole: brought up to this version, damaged fields at their defaults.
 * Settings of a newer version are read as far as they are understood.
 */
export function parseSettings(stored: unknown): Settings {
  const { success, output } = v.safeParse(schema, stored);
  return success ? output : DEFAULT_SETTINGS;
}

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
