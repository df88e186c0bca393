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
    // In the web app every tab is a session of its own: those that are open lose nothing.
    if (!history) await ifAlone(async () => store.remove(await store.keys()));
    await session.set({ [NAME]: true }).catch(() => {});
  }
  await stay();
  return store;
}

// Each page that is open holds a lock with the others. Not every page of the web is given locks.

/** Does something where no other page of the app is open. */
async function ifAlone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(NAME, { ifAvailable: true }, (lock) => lock && work());
}

/** Tells pages that open later of this one, as long as it is open. */
async function stay(): Promise<void> {
  if (!navigator.locks) return;
  await new Promise<void>((granted) => {
    const hold = () => {
      granted();
      return new Promise<never>(() => {});
    };
    navigator.locks.request(NAME, { mode: 'shared' }, hold).catch(() => granted());
  });
}
