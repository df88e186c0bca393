import { session } from './areas.ts';
import { loadSettings } from './settings.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { valueIn } from './values.ts';

const MARK = 'desks';

/**
 * Where what lies on the app's desks is kept. Who does not want readings remembered finds nothing
 * there after the browser was closed.
 */
export async function openDesks(): Promise<Shelf> {
  const shelf = openShelf('desks');
  if ((await valueIn(session, MARK)) === undefined) {
    const { history } = await loadSettings();
    if (!history) await shelf.remove(await shelf.keys());
    await session.set({ [MARK]: true }).catch(() => {});
  }
  return shelf;
}
