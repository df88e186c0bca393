import browser, { type Scripting } from 'webextension-polyfill';
import script from '../content/page-script.ts?script&iife';
import { caller } from '../engine/calls.ts';
import { type Result, succeed } from '../engine/failure.ts';
import { type Page, pageCalls } from '../engine/page-calls.ts';
import { withTimeout } from './with-timeout.ts';

/** Right after a click the browser may not have granted the page yet: then once more, this later. */
const GRANT_DELAY_MS = 25;
/** A page that is busy with itself takes no script. */
const INJECT_MS = 4_000;

/** Puts a script into a tab, as soon as the browser grants it. Rejects where it does not. */
export async function inject(script: Scripting.ScriptInjection): Promise<void> {
  try {
    await browser.scripting.executeScript(script);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, GRANT_DELAY_MS));
    await browser.scripting.executeScript(script);
  }
}

/** Puts the page script into a frame of a tab, where it is not yet, and gives a line to it. */
export async function reach(tabId: number, frameId: number): Promise<Result<Page>> {
  const forbidden = frameId === 0 ? 'page-forbidden' : 'frame-forbidden';
  const injected = await withTimeout('inject', INJECT_MS, async () => {
    await inject({ target: { tabId, frameIds: [frameId] }, files: [script] });
    return succeed(null);
  });
  if (!injected.ok) {
    const { code, detail } = injected.error;
    return { ok: false, error: { code: code === 'timeout' ? code : forbidden, detail } };
  }
  return succeed(
    caller('page', pageCalls, (message) => browser.tabs.sendMessage(tabId, message, { frameId })),
  );
}
