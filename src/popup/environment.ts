import type { EngineClient } from '../engine/client.ts';
import type { HistoryEntry } from '../storage/history-schema.ts';
import type { LastReading } from '../storage/last-reading.ts';
import type { Settings } from '../storage/settings-schema.ts';

/** The three things the app does, each in a tab. */
export const TABS = ['picture', 'draw', 'batch'] as const;
export type Tab = (typeof TABS)[number];

/**
 * Everything the app needs from outside. The extension, the web page and the tests each bring their
 * own; nothing else in the app knows where it runs.
 */
export interface Environment {
  readonly engine: EngineClient;
  readonly settings: SettingsStore;
  readonly lastReading: LastReadingSource;
  readonly history: HistoryStore;
  /** Pictures that wait for the app, from a page or from its own popup; handed over once. */
  readonly waiting?: (() => Promise<File[]>) | undefined;
  /** Keys that work in the whole browser; absent where there are none. */
  readonly commands?: CommandKeys | undefined;
  /** `popup` is small and may be closed at any moment; `tab` has room. */
  readonly view: 'popup' | 'tab';
  /** Opens the app in a tab of the browser, at one of its own, with pictures; absent where it is one. */
  readonly openTab?: ((at: Tab, files: readonly File[]) => void) | undefined;
  /** Firefox closes a popup as soon as its file dialog opens. */
  readonly dialogClosesPopup: boolean;
  /** The browser's language, as a BCP 47 tag. */
  readonly browserLanguage: string;
}

/** A key of the whole browser: what it does, and how it is pressed; no keys where none is set. */
export interface Command {
  readonly name: 'open' | 'classify' | 'region';
  readonly keys: readonly string[];
}

/** The keys of the whole browser, and the browser's own page to change them. */
export interface CommandKeys {
  list(): Promise<readonly Command[]>;
  change(): void;
}

/** Where settings are kept. */
export interface SettingsStore {
  load(): Promise<Settings>;
  save(change: Partial<Settings>): Promise<unknown>;
  /** Calls back when settings change elsewhere. */
  subscribe(listener: (settings: Settings) => void): void;
}

/** Where readings are remembered. */
export interface HistoryStore {
  /** Newest first. */
  load(): Promise<readonly HistoryEntry[]>;
  add(entry: Omit<HistoryEntry, 'id' | 'at'>): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
  /** Calls back when the history changes, also by `add` and `remove`. */
  subscribe(listener: (entries: readonly HistoryEntry[]) => void): void;
}

/** What was last read by right-click. */
export interface LastReadingSource {
  load(): Promise<LastReading | null>;
  subscribe(listener: (last: LastReading) => void): void;
}
