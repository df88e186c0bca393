import type { EngineClient } from '../engine/client.ts';
import type { Result } from '../engine/failure.ts';
import type { NewReading } from '../storage/history.ts';
import type { ReadingDetail } from '../storage/history-details.ts';
import type { HistoryEntry } from '../storage/history-schema.ts';
import type { KeyValueStore } from '../storage/key-value-store.ts';
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
  /** What is read on pages; absent where none can be right-clicked. */
  readonly lastReading?: LastReadingSource | undefined;
  readonly history: HistoryStore;
  /** Where workspaces are saved: what was on screen, until the app is opened again. */
  readonly workspaces: KeyValueStore;
  /** Names this app's own workspace, and the one it starts as a copy of, if any. */
  readonly workspaceName: { readonly own: string; readonly from?: string | undefined };
  /** The pictures of a page that this app was opened for, handed over once; absent where it was not. */
  readonly waiting?: (() => Promise<File[]>) | undefined;
  /** Calls back with the pictures that other programs give the app, now and later. */
  readonly incoming?: ((take: (files: readonly File[]) => void) => void) | undefined;
  /** Fetches the picture at an address that was dropped or pasted. Never rejects. */
  readonly receive: (address: string) => Promise<Result<Blob>>;
  /** Keys that work in the whole browser; absent where there are none. */
  readonly commands?: CommandKeys | undefined;
  /** `popup` is small and may be closed at any moment; `tab` has room. */
  readonly view: 'popup' | 'tab';
  /**
   * Opens the app in a tab of the browser, with a copy of this workspace, `to` choose pictures there
   * if so; absent where it is one.
   */
  readonly openTab?: ((at: Tab, to?: 'choose') => void) | undefined;
  /** Firefox closes a popup as soon as its file dialog opens. */
  readonly dialogClosesPopup: boolean;
  /** The browser's language, as a BCP 47 tag. */
  readonly browserLanguage: string;
  /** Where there is a message `<name>_<wording>`, it takes the place of `<name>`. */
  readonly wording?: 'web' | 'firefox' | undefined;
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

/** Takes back what was just done. */
export type Undo = () => void | Promise<void>;

/** Where readings are remembered. */
export interface HistoryStore {
  /** Newest first. */
  load(): Promise<readonly HistoryEntry[]>;
  /** Remembers readings, the newest last; one of a key there is replaces the older. */
  add(...readings: readonly NewReading[]): Promise<void>;
  /** Says what the reading of a key really is; `null` takes that back. */
  correct(key: string, corrected: string | null): Promise<unknown>;
  /** All that is needed to open an entry again; `null` where that was not kept. */
  detail(id: string): Promise<ReadingDetail | null>;
  /** Forgets; resolves with the way to have it back. */
  remove(id: string): Promise<Undo>;
  clear(): Promise<Undo>;
  /** Calls back when the history changes, also by `add` and `remove`. */
  subscribe(listener: (entries: readonly HistoryEntry[]) => void): void;
}

/** What was last read by right-click. */
export interface LastReadingSource {
  load(): Promise<LastReading | null>;
  /** Forgets it; resolves with the way to have it back. */
  forget(): Promise<Undo>;
  /** Calls back when something is read, or is had back. */
  subscribe(listener: (last: LastReading) => void): void;
}
