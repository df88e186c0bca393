import type { Area, AreaListener } from './areas.ts';

/** The value under a key, still to be parsed; a store that cannot be read counts as empty. */
export async function valueIn(area: Area, key: string): Promise<unknown> {
  const stored = await area.get(key).catch(() => ({}) as Record<string, unknown>);
  return stored[key];
}

/** Calls `listener` with every new value under a key. Returns its unsubscribe function. */
export function onValue(area: Area, key: string, listener: (value: unknown) => void): () => void {
  const onChanged: AreaListener = (changes) => {
    if (key in changes) listener(changes[key]?.newValue);
  };
  area.onChanged.addListener(onChanged);
  return () => area.onChanged.removeListener(onChanged);
}
