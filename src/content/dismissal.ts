import type { Layer } from './layer.ts';

/**
 * Calls `onDismiss` at Esc and at a click outside of a layer; the click only where `clicks()` says
 * so. The page hears nothing of that Esc. Returns its unsubscribe function.
 */
export function onDismissal(
  layer: Layer,
  clicks: () => boolean,
  onDismiss: () => void,
): () => void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onDismiss();
  };
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (clicks() && !event.composedPath().includes(layer.host)) onDismiss();
    },
    options,
  );
  for (const each of new Set([window, layer.window])) {
    each.addEventListener('keydown', onKeyDown, options);
  }
  return () => listening.abort();
}
