/**
 * Calls `onDismiss` at Esc and at a click outside of `host`; the click only where `clicks()` says so.
 * The page hears nothing of that Esc. Returns the way to stop.
 */
export function onDismissal(
  host: ShadowRoot,
  clicks: () => boolean,
  onDismiss: () => void,
): () => void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (clicks() && !event.composedPath().includes(host.host)) onDismiss();
    },
    options,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onDismiss();
    },
    options,
  );
  return () => listening.abort();
}
