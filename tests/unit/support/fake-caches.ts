/** The cache of an extension, in memory. */
export function fakeCaches() {
  let kept = new Map<string, Response>();
  return {
    open: async () => ({
      put: async (address: string, response: Response) => void kept.set(address, response),
      matchAll: async () => [...kept.values()],
    }),
    delete: async () => {
      kept = new Map();
    },
  };
}
