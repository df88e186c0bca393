import browser from 'webextension-polyfill';
import { fail, type Result, succeed } from '../engine/failure.ts';
import type { Place } from '../engine/page-calls.ts';
import type { Pixels } from '../recognizer/types.ts';
import { cropBox } from './crop.ts';
import { pixelsOf } from './pixels.ts';

/** The pixels of a place in the tab in front of `windowId`, as the screen shows it. */
export async function photograph(windowId: number, place: Place): Promise<Result<Pixels>> {
  const url = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  const bitmap = await createImageBitmap(await (await fetch(url)).blob());
  try {
    const box = cropBox(place, bitmap);
    if (box === null) return fail('picture-unreadable', 'It is outside the visible part.');
    return succeed(pixelsOf(bitmap, box));
  } finally {
    bitmap.close();
  }
}
