import browser from 'webextension-polyfill';

/** Values that are kept, each under a key, and whose changes are told to all who listen. */
export interface Area {
  /** The value of a key under that key; `{}` where there is none. */
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  readonly onChanged: {
    addListener(listener: AreaListener): void;
    removeListener(listener: AreaListener): void;
  };
}

/** Is told what changed: the new values, by key. */
export type AreaListener = (changes: Record<string, { readonly newValue?: unknown }>) => void;

// The extension's areas; the web app is built with `src/web/areas.ts` in place of this file.

/** What goes along to a person's other devices. */
export const sync: Area = browser.storage.sync;
/** What stays on this device. */
export const local: Area = browser.storage.local;
/** What is forgotten when the browser closes. */
export const session: Area = browser.storage.session;
