import type { Runtime } from 'webextension-polyfill';
import { inject } from './inject.ts';

const NAME = 'watch';

/**
 * Runs in the page: holds a line to the background while a click there waits for its answer. When
 * the line breaks the background was killed; calling it wakes its next life, which answers.
 */
function watchFromPage(name: string): void {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime.Static } }).chrome;
  const line = runtime.connect({ name });
  line.onMessage.addListener(() => line.disconnect());
  line.onDisconnect.addListener(() => runtime.connect({ name: 'wake' }));
}

/** How many clicks of a tab wait, and the lines that its page holds to us. */
const waiting = new Map<number, number>();
const lines = new Map<number, Set<Runtime.Port>>();

/** Has a tab's page wake this worker where it is killed. Returns the function that lets it go. */
export function watch(tabId: number): () => void {
  waiting.set(tabId, (waiting.get(tabId) ?? 0) + 1);
  // Pages that are closed to us have nobody to wake us; the next event does.
  inject({ target: { tabId }, func: watchFromPage, args: [NAME] }).catch(() => {});
  return () => {
    const left = (waiting.get(tabId) ?? 1) - 1;
    if (left > 0) {
      waiting.set(tabId, left);
      return;
    }
    waiting.delete(tabId);
    for (const line of lines.get(tabId) ?? []) disconnect(line);
    lines.delete(tabId);
  };
}

/** To be asked about every line that is opened to the background. */
export function onLine(line: Runtime.Port): void {
  const tabId = line.sender?.tab?.id;
  if (line.name !== NAME || tabId === undefined) return;
  if (waiting.has(tabId)) lines.set(tabId, (lines.get(tabId) ?? new Set()).add(line));
  else disconnect(line);
}

/** Tells the page that it need not wait any longer; it hangs up by itself. */
function disconnect(line: Runtime.Port): void {
  try {
    line.postMessage(null);
  } catch {
    // It is gone.
  }
}
