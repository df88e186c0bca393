import browser from 'webextension-polyfill';
import script from '../content/page-script.ts?script&iife';
import { caller } from '../engine/calls.ts';
import { fail, type Result, succeed } from '../engine/failure.ts';
import { type Page, pageCalls } from '../engine/page-calls.ts';

/** Right after a click the browser may not have granted the page yet: then once more, this later. */
const GRANT_DELAY_MS = 25;

/** Puts the page script into a frame of a tab, where it is not yet, and gives a line to it. */
export async function reach(tabId: number, frameId: number): Promise<Result<Page>> {
  const inject = () =>
    browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [script] });
  try {
    await inject().catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, GRANT_DELAY_MS));
      return inject();
    });
  } catch (error) {
    return fail(frameId === 0 ? 'page-forbidden' : 'frame-forbidden', error);
  }
  return succeed(
    caller('page', pageCalls, (message) => browser.tabs.sendMessage(tabId, message, { frameId })),
  );
}
