/** The caches of an extension, in memory. */
export function fakeCaches() {
  const all = new Map<string, Map<string, Response>>();
  return {
    keys: async () => [...all.keys()],
    open: async (name: string) => {
      const kept = all.get(name) ?? new Map<string, Response>();
      all.set(name, kept);
      return {
        put: async (address: string, response: Response) => void kept.set(address, response),
        matchAll: async () => [...kept.values()],
      };
    },
    delete: async (name: string) => all.delete(name),
  };
}
