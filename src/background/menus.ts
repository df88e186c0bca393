import browser from 'webextension-polyfill';

/** Items of the context menu. */
export const CLASSIFY_ITEM = 'classify';

/** Puts our items into the context menu, in place of any from before. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CLASSIFY_ITEM,
    title: browser.i18n.getMessage('menu_classify'),
    contexts: ['image'],
  });
}
