import type { Layer } from './layer.ts';
import { shadowRootsIn } from './shadow-roots.ts';

/** How often is looked whether something covers us, of which the page tells nobody; milliseconds. */
const EVERY_MS = 200;

/** Beside these nothing can be used. */
const ABOVE_THE_REST = ':modal';

/** Whether a layer can be seen and used: nothing lies over its middle, and it is not inert. */
function isOnTop({ host }: Layer): boolean {
  if (!host.isConnected) return false;
  const { left, top, width, height } = host.getBoundingClientRect();
  const root = host.getRootNode() as Document | ShadowRoot;
  return root.elementFromPoint(left + width / 2, top + height / 2) === host;
}

/**
 * A layer that can be seen and used, opened by `open` in the first place where that is so: the
 * document's own element, or else a modal dialog or what fills the screen, beside which nothing can be
 * used. `null` where there is no such place.
 */
export function openOnTop(open: (home: HTMLElement) => Layer): Layer | null {
  const tryIn = (home: HTMLElement) => {
    const layer = open(home);
    if (isOnTop(layer)) return layer;
    layer.remove();
    return null;
  };
  const layer = tryIn(document.documentElement);
  if (layer) return layer;
  const roots = [document, ...shadowRootsIn(document)];
  const homes = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(ABOVE_THE_REST)]);
  for (const home of homes.reverse()) {
    const inside = tryIn(home);
    if (inside) return inside;
  }
  return null;
}

/**
 * Keeps watch over a layer: raises it over what came after it, such as something that fills the
 * screen. Calls `onLost` once where that does not help. Returns its unsubscribe function.
 */
export function keepOnTop(layer: Layer, isWanted: () => boolean, onLost: () => void): () => void {
  const timer = setInterval(() => {
    if (!isWanted() || document.hidden || isOnTop(layer)) return;
    if (layer.host.isConnected) raise(layer);
    if (isOnTop(layer)) return;
    clearInterval(timer);
    onLost();
  }, EVERY_MS);
  return () => clearInterval(timer);
}

/** Brings a layer to the front of what lies above the page. */
function raise({ host }: Layer): void {
  if (host.popover !== 'manual') host.popover = 'manual';
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}
