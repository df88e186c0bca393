import browser from 'webextension-polyfill';

/** Whether this script's extension was updated, reloaded or removed: nobody answers it any more. */
export const isOrphan = (): boolean => browser.runtime?.id === undefined;

/**
 * Calls `listener` once if the background is killed, as browsers do at will, or the extension goes.
 * Returns the way to stop watching.
 */
export function onBackgroundGone(listener: () => void): () => void {
  if (isOrphan()) {
    listener();
    return () => {};
  }
  const line = browser.runtime.connect({ name: 'lifeline' });
  line.onDisconnect.addListener(listener);
  // Of an extension that is gone there is nothing left to disconnect.
  return () => {
    if (!isOrphan()) line.disconnect();
  };
}
