import browser from 'webextension-polyfill';
import { loadSettings } from './settings.ts';
import { openShelf, type Shelf } from './shelf.ts';

const MARK = 'desks';

/**
 * Where what lies on the app's desks is kept. Who does not want readings remembered finds nothing
 * there after the browser was closed.
 */
export async function openDesks(): Promise<Shelf> {
  const shelf = openShelf('desks');
  const session = await browser.storage.session.get(MARK);
  if (!(MARK in session)) {
    const { history } = await loadSettings();
    if (!history) await shelf.remove(await shelf.keys());
    await browser.storage.session.set({ [MARK]: true });
  }
  return shelf;
}
