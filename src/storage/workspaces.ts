import { session } from './areas.ts';
import { type KeyValueStore, openStore } from './key-value-store.ts';
import { loadSettings } from './settings.ts';
import { valueIn } from './values.ts';

/** As earlier versions named the database, so that theirs is still read. */
const NAME = 'desks';

/**
 * Where the app's workspaces are saved. Who does not want readings remembered finds nothing
 * there after the browser was closed.
 */
export async function openWorkspaces(): Promise<KeyValueStore> {
  const store = openStore(NAME);
  if ((await valueIn(session, NAME)) === undefined) {
    const { history } = await loadSettings();
    if (!history) await store.remove(await store.keys());
    await session.set({ [NAME]: true }).catch(() => {});
  }
  return store;
}
