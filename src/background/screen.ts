import browser from 'webextension-polyfill';
import { pixelsOf } from '../engine/bitmap.ts';
import { fail, type Result, succeed } from '../engine/failure.ts';
import type { Place } from '../engine/page-calls.ts';
import type { Pixels } from '../recognizer/types.ts';
import type { ClickedTab } from './clicked-tab.ts';
import { cropBox } from './crop.ts';

/**
 * The pixels of a place in a tab, as the screen shows it; `tab-hidden` where another tab is in front:
 * that one is none of our business.
 */
export async function photograph(tab: ClickedTab, place: Place): Promise<Result<Pixels>> {
  const url = (await isInFront(tab))
    ? await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' })
    : null;
  // It may have changed just before the photograph was taken.
  if (url === null || !(await isInFront(tab)))
    return fail('tab-hidden', 'Another tab is in front.');
  const bitmap = await createImageBitmap(await (await fetch(url)).blob());
  try {
    const box = cropBox(place, bitmap);
    if (box === null) return fail('internal', 'It is outside the visible part.');
    return succeed(pixelsOf(bitmap, box));
  } finally {
    bitmap.close();
  }
}

async function isInFront({ id, windowId }: ClickedTab): Promise<boolean> {
  const tab = await browser.tabs.get(id);
  return tab.active && tab.windowId === windowId;
}
