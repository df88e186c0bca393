import browser from 'webextension-polyfill';

/** Nobody tells a script that its extension is gone: it has to look, this often; milliseconds. */
const EVERY_MS = 500;

/** Whether this script's extension was updated, reloaded or removed: nobody answers it any more. */
export const isOrphan = (): boolean => browser.runtime?.id === undefined;

/** Calls `listener` once if the extension goes. Returns its unsubscribe function. */
export function onExtensionGone(listener: () => void): () => void {
  const timer = setInterval(() => {
    if (!isOrphan()) return;
    clearInterval(timer);
    listener();
  }, EVERY_MS);
  return () => clearInterval(timer);
}

/**
 * Calls `listener` once if the background is killed, as browsers do at will. Returns its unsubscribe
 * function.
 */
export function onBackgroundGone(listener: () => void): () => void {
  const line = browser.runtime.connect({ name: 'lifeline' });
  line.onDisconnect.addListener(listener);
  // Of an extension that is gone there is nothing left to disconnect.
  return () => {
    if (!isOrphan()) line.disconnect();
  };
}
