import browser from 'webextension-polyfill';

const KEY = 'told-store-full';
let told = false;

/** Whether it was never said before, in this session of the browser, that a store is full; now it is. */
export async function firstToSayFull(): Promise<boolean> {
  if (told) return false;
  told = true;
  const stored = await browser.storage.session.get(KEY).catch(() => ({}));
  if (KEY in stored) return false;
  await browser.storage.session.set({ [KEY]: true }).catch(() => {});
  return true;
}
