import type { Area, AreaListener } from '../storage/areas.ts';
import { openStore } from '../storage/key-value-store.ts';

// Takes the place of `src/storage/areas.ts` in the web app: a page has a database of its own and no
// other devices.

/** An area in a database, whose changes other tabs of the app are told. */
function area(name: string): Area {
  const store = openStore(name);
  const channel = new BroadcastChannel(name);
  const listeners = new Set<AreaListener>();
  const tell: AreaListener = (changes) => {
    for (const listener of listeners) listener(changes);
  };
  channel.onmessage = ({ data }) => tell(data);
  return {
    async get(key) {
      const [value] = await store.get([key]);
      return value === undefined ? {} : { [key]: value };
    },
    async set(values) {
      const entries = Object.entries(values);
      await store.put(entries);
      const changes = Object.fromEntries(entries.map(([key, newValue]) => [key, { newValue }]));
      channel.postMessage(changes);
      tell(changes);
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
}

export const sync = area('settings');
export const local = area('history');

/** What this tab of the browser forgets when it is closed; nobody else hears of its changes. */
export const session: Area = {
  async get(key) {
    const text = sessionStorage.getItem(key);
    return text === null ? {} : { [key]: JSON.parse(text) };
  },
  async set(values) {
    for (const [key, value] of Object.entries(values)) {
      sessionStorage.setItem(key, JSON.stringify(value));
    }
  },
  onChanged: { addListener() {}, removeListener() {} },
};
