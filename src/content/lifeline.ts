import browser from 'webextension-polyfill';

/**
 * Calls `listener` once if the background is killed, as browsers do at will. Returns the way to stop
 * watching.
 */
export function onBackgroundGone(listener: () => void): () => void {
  const line = browser.runtime.connect({ name: 'lifeline' });
  line.onDisconnect.addListener(listener);
  return () => line.disconnect();
}
