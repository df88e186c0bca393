import * as v from 'valibot';
import { EXPECTATIONS, MODEL_NAMES } from '../recognizer/types.ts';
import { type Step, upgrade } from './upgrade.ts';

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
  /** Whether signs between and beside digits are shown: 3.14, or 314. */
  signs: v.fallback(v.boolean(), true),
  /** Readings less sure than this are *not sure*; 0…1. */
  threshold: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.8),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  language: v.fallback(v.picklist(LANGUAGES), 'auto'),
  /** Which items the context menu offers. */
  menu: v.fallback(menu, { image: true, region: true, page: true }),
  /** Whether what a region shows is put on the clipboard at once. */
  copyRegion: v.fallback(v.boolean(), false),
  /** Whether readings are remembered. */
  history: v.fallback(v.boolean(), true),
  /** Whether a key that writes a character is a shortcut without Ctrl; those who dictate write many. */
  characterKeys: v.fallback(v.boolean(), true),
});

/** What a person can choose. */
export type Settings = Readonly<v.InferOutput<typeof schema>>;

/** The choices of someone who never chose. */
export const DEFAULT_SETTINGS: Settings = v.parse(schema, {});

/** How earlier versions become this one; the first version has nothing to become it from. */
const STEPS: readonly Step[] = [];

/** The version that is stored beside the settings. */
export const SETTINGS_VERSION = 1 + STEPS.length;

/**
 * What was stored, made whole: brought up to this version, damaged fields at their defaults.
 * Settings of a newer version are read as far as they are understood.
 */
export function parseSettings(stored: unknown): Settings {
  const { success, output } = v.safeParse(schema, upgrade(stored, STEPS));
  return success ? output : DEFAULT_SETTINGS;
}
