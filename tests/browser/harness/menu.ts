import type { Page } from 'puppeteer';
import type { Display } from '../../../tooling/display.ts';
import { openMenu, pressKeys } from '../../../tooling/native-menu.ts';

/**
 * Right-clicks the middle of an element and chooses the extension's item in the browser's own
 * context menu.
 */
export async function chooseFromMenu(
  page: Page,
  display: Display,
  selector: string,
): Promise<void> {
  await page.bringToFront();
  const element = await page.waitForSelector(selector, { visible: true });
  await pickItem(display, async () => element?.click({ button: 'right' }));
}

/** Keys from the bottom of the menu of a picture to the extension's item, above *Inspect*. */
const TO_ITEM = ['Up', 'Up', 'Return'];

/**
 * Keys from the bottom of the menu of a page to the extension's `nth` item, 1…: they stand in a menu
 * of their own, which opens from above *View page source* and *Inspect*.
 */
export const toPageItem = (nth: number): readonly string[] => [
  ...['Up', 'Up', 'Up', 'Right'],
  ...new Array<string>(nth - 1).fill('Down'),
  'Return',
];

/** Opens a context menu by a right click and walks to an item in it. */
export async function pickItem(
  display: Display,
  rightClick: () => Promise<void>,
  keys: readonly string[] = TO_ITEM,
): Promise<void> {
  const menu = await openMenu(display, rightClick);
  pressKeys(display, ...keys);
  await menu.closed();
}
