import type { Box } from '../recognizer/types.ts';
import { beside, inside } from './beside.ts';
import css from './card.css?inline';
import { openLayer } from './layer.ts';

/** A point in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An empty card in the page, and what can be done with it. */
export interface CardHost {
  readonly root: ShadowRoot;
  /** Where its upper left corner is. */
  readonly at: () => Point;
  /** Moves it; from then on it stays there. */
  readonly moveTo: (at: Point) => void;
  /** Takes it off the screen, or puts it back. */
  readonly setVisible: (visible: boolean) => void;
  /** Removes it without a trace. */
  readonly remove: () => void;
}

/** The widest a card gets, in CSS pixels. */
const WIDTH = 320;

/**
 * Puts a card into the page: beside an anchor (viewport coordinates), with which it scrolls, or at a
 * point, where it stays. It is always kept inside the viewport.
 */
export function openCardHost(start: { anchor: Box | null } | { at: Point }): CardHost {
  const { host, root, setStyle, remove } = openLayer('digit-classifier-card', css);
  const scrolled = { x: window.scrollX, y: window.scrollY };
  let fixed: Point | null = 'at' in start ? start.at : null;
  let at: Point = { x: 0, y: 0 };
  let visible = true;

  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  window.addEventListener('resize', stand, options);
  window.addEventListener('scroll', stand, options);
  const resizing = new ResizeObserver(stand);
  resizing.observe(host);
  stand();

  return {
    root,
    at: () => at,
    moveTo: (to) => {
      fixed = to;
      stand();
    },
    setVisible: (next) => {
      visible = next;
      stand();
    },
    remove: () => {
      listening.abort();
      resizing.disconnect();
      remove();
    },
  };

  function stand() {
    const { clientWidth, clientHeight } = document.documentElement;
    const viewport = { width: clientWidth, height: Math.min(clientHeight, window.innerHeight) };
    const card = { width: Math.min(WIDTH, viewport.width), height: host.offsetHeight };
    at = fixed ? inside(fixed, card, viewport) : beside(anchorNow(), card, viewport);
    setStyle({
      left: `${at.x}px`,
      top: `${at.y}px`,
      visibility: visible ? 'visible' : 'hidden',
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
