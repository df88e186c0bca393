import { createStore, delMany, getMany, keys, setMany, type UseStore } from 'idb-keyval';

/**
 * Values on this device, each under a key: anything that can be cloned, files too. What is read back
 * is as untrusted as any stored value. Every call rejects where the browser has no store for us or
 * the store is full.
 */
export interface KeyValueStore {
  keys(): Promise<string[]>;
  /** The values of some keys, in their order; `undefined` where there is none. */
  get(keys: readonly string[]): Promise<unknown[]>;
  /** Puts all of them, or none. */
  put(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** A key-value store in IndexedDB under a name; opened by its first call. */
export function openStore(name: string): KeyValueStore {
  let opened: UseStore | undefined;
  const store = () => {
    opened ??= createStore(name, name);
    return opened;
  };
  return {
    keys: async () => (await keys(store())).map(String),
    get: async (wanted) => (wanted.length > 0 ? getMany([...wanted], store()) : []),
    put: async (entries) =>
      setMany(
        entries.map(([key, value]) => [key, value]),
        store(),
      ),
    remove: async (gone) => delMany([...gone], store()),
  };
}
