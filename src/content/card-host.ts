import { t } from '../components/i18n.ts';
import type { Box, Size } from '../recognizer/types.ts';
import css from './card.css?inline';
import hostCss from './card-host.css?inline';
import { type Layer, openLayer } from './layer.ts';
import { keepOnTop, openOnTop } from './on-top.ts';
import { inside, placeBeside } from './placement.ts';
import type { Point } from './point.ts';

/** A card in the page, and what can be done with it. */
export interface CardHost {
  /** Where its upper left corner is. */
  readonly at: () => Point;
  /** Moves it; from then on it stays there. */
  readonly moveTo: (at: Point) => void;
  /** Takes it off the screen, or puts it back. */
  readonly setVisible: (visible: boolean) => void;
  /** A card that waits arrives a moment later: most pictures are read before anyone could see it. */
  readonly setWaiting: (waiting: boolean) => void;
  /** Removes it without a trace. */
  readonly remove: () => void;
}

export interface CardHostOptions {
  /** Beside an anchor (viewport coordinates), with which it scrolls, or at a point, where it stays. */
  readonly start: { readonly anchor: Box | null } | { readonly at: Point };
  /** Draws into a layer; asked again where the page took the one before. Returns the function that undoes it. */
  readonly onOpen: (layer: Layer) => () => void;
  /** Called where the page lets no card stand. */
  readonly onGone: () => void;
}

/** The widest a card gets, and how high it is before something is in it, in CSS pixels. */
const WIDTH = 320;
const FIRST_HEIGHT = 64;
/** Room between card and edge above and below. */
const MARGIN = 8;
/** So often in so short a time a page may take the card away; then it has its way. */
const MOST_TIMES = 6;
const PEACE_MS = 4_000;
/** How long until another try, in milliseconds. */
const AGAIN_MS = 250;

/** Puts a card into the page and keeps it there, inside the viewport and above everything. */
export function openCardHost({ start, onOpen, onGone }: CardHostOptions): CardHost {
  const scrolled = { x: window.scrollX, y: window.scrollY };
  let fixed: Point | null = 'at' in start ? start.at : null;
  let at: Point = { x: 0, y: 0 };
  let visible = true;
  let waiting = true;
  let entered = performance.now();
  let taken = 0;
  let layer: Layer | null = null;
  let leave = () => {};

  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  window.addEventListener('resize', stand, options);
  window.addEventListener('scroll', stand, options);
  enter();

  return {
    at: () => at,
    moveTo: (to) => {
      fixed = to;
      stand();
    },
    setVisible: (next) => {
      visible = next;
      stand();
    },
    setWaiting: (next) => {
      waiting = next;
      stand();
    },
    remove,
  };

  function enter() {
    // Whoever stood for a while may be taken away as often again.
    const now = performance.now();
    if (now - entered > PEACE_MS) taken = 0;
    entered = now;
    if (taken++ >= MOST_TIMES) {
      remove();
      onGone();
      return;
    }
    const opened = openOnTop(openIn);
    if (opened === null) {
      // While something comes to fill the screen there is no place for a moment.
      const later = setTimeout(enter, AGAIN_MS);
      leave = () => clearTimeout(later);
      return;
    }
    layer = opened;
    const close = onOpen(opened);
    const stopKeeping = keepOnTop(
      opened,
      () => visible,
      () => {
        leave();
        enter();
      },
    );
    const resizing = new ResizeObserver(stand);
    resizing.observe(opened.body);
    leave = () => {
      stopKeeping();
      resizing.disconnect();
      close();
      opened.remove();
      layer = null;
      leave = () => {};
    };
    stand();
  }

  function remove() {
    listening.abort();
    leave();
  }

  function openIn(home: HTMLElement): Layer {
    const title = t('app_short_name');
    const opening = openLayer('card', { title, inside: css, host: hostCss }, home);
    place(opening, viewportNow(), FIRST_HEIGHT);
    return opening;
  }

  function stand() {
    if (layer === null) return;
    const viewport = viewportNow();
    const most = viewport.height - 2 * MARGIN;
    place(layer, viewport, Math.min(layer.body.offsetHeight || FIRST_HEIGHT, most));
  }

  function place(on: Layer, viewport: Size, height: number) {
    const card = { width: Math.min(WIDTH, viewport.width), height };
    at = fixed ? inside(fixed, card, viewport) : placeBeside(anchorNow(), card, viewport);
    on.setStyle({
      left: `${at.x}px`,
      top: `${at.y}px`,
      width: `${card.width}px`,
      height: `${card.height}px`,
      // A page that is enlarged by its own style would enlarge the card and move it.
      zoom: `${1 / (on.host.parentElement?.currentCSSZoom ?? 1)}`,
      visibility: visible ? 'visible' : 'hidden',
      '--delay': waiting ? '250ms' : '0ms',
    });
  }

  function anchorNow(): Box | null {
    const anchor = 'anchor' in start ? start.anchor : null;
    return (
      anchor && {
        ...anchor,
        x: anchor.x - (window.scrollX - scrolled.x),
        y: anchor.y - (window.scrollY - scrolled.y),
      }
    );
  }
}

/** The layout viewport without scroll bars, in CSS pixels, whatever the page's own zoom. */
function viewportNow(): Size {
  const { width, height, scale } = window.visualViewport ?? {
    width: window.innerWidth,
    height: window.innerHeight,
    scale: 1,
  };
  return { width: width * scale, height: height * scale };
}
