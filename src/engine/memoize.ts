/** Slow work that is done once a key, and its outcome shared. */
export interface Memoized<Value, Key> {
  get(key: Key): Promise<Value>;
  /** From now on everything is done anew. */
  clear(): void;
}

/** Remembers what `load` came to. What failed is tried again by the next who asks. */
export function memoize<Value, Key = void>(
  load: (key: Key) => Promise<Value>,
): Memoized<Value, Key> {
  const known = new Map<Key, Promise<Value>>();
  return {
    get(key) {
      const loaded = known.get(key);
      if (loaded) return loaded;
      const loading = load(key);
      known.set(key, loading);
      loading.catch(() => {
        if (known.get(key) === loading) known.delete(key);
      });
      return loading;
    },
    clear: () => known.clear(),
  };
}
