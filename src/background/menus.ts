import browser, { type Menus } from 'webextension-polyfill';
import type { MessageKey } from '../components/i18n.ts';
import { loadSettings } from '../storage/settings.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { loadMessages } from './messages.ts';

/** An item of the context menu and where it is offered. */
interface Item {
  readonly id: 'classify' | 'read-region' | 'read-page';
  readonly words: MessageKey;
  readonly contexts: Menus.ContextType[];
  /** The setting that switches it on. */
  readonly setting: keyof Settings['menu'];
}

/** On a picture there is one item only, so that it stands in the menu itself, not below our name. */
const ITEMS: readonly Item[] = [
  { id: 'classify', words: 'menu_classify', contexts: ['image', 'video'], setting: 'image' },
  { id: 'read-region', words: 'menu_region', contexts: ['page', 'video'], setting: 'region' },
  { id: 'read-page', words: 'menu_page', contexts: ['page'], setting: 'page' },
];

let last: Promise<void> = Promise.resolve();

/** Makes the context menu what the settings say, in place of any from before; one call at a time. */
export function updateMenus(): Promise<void> {
  last = last.then(build, build);
  return last;
}

async function build(): Promise<void> {
  const [{ menu }, say] = await Promise.all([loadSettings(), loadMessages()]);
  await browser.contextMenus.removeAll();
  for (const { id, words, contexts, setting } of ITEMS) {
    if (menu[setting]) browser.contextMenus.create({ id, title: say(words), contexts });
  }
}
