import type { Box } from '../recognizer/types.ts';
import { beside } from './beside.ts';
import css from './card.css?inline';

/** An empty card in the page, behind a closed shadow root, and the way to take it away again. */
export interface CardHost {
  readonly root: ShadowRoot;
  /** Takes it off the screen, or puts it back. */
  setVisible(visible: boolean): void;
  /** Removes it without a trace; focus returns to where it was. */
  remove(): void;
}

/** The widest a card gets, in CSS pixels. */
const WIDTH = 320;

/**
 * Puts a card into the page beside `anchor` (viewport coordinates), above everything, and moves the
 * focus to it. `onDismiss` is called at Esc and at a click outside.
 */
export function openCardHost(anchor: Box | null, onDismiss: () => void): CardHost {
  const before = document.activeElement;
  const host = document.createElement('digit-classifier-card');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  // Constructed sheets are not subject to the page's content security policy.
  const [look, state] = [new CSSStyleSheet(), new CSSStyleSheet()];
  look.replaceSync(css);
  root.adoptedStyleSheets = [look, state];
  let visible = true;
  // Inside an open modal dialog only what the dialog holds can be used.
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  (dialog ?? document.documentElement).append(host);
  host.showPopover();

  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  window.addEventListener('pointerdown', onPointerDown, options);
  window.addEventListener('keydown', onKeyDown, options);
  window.addEventListener('resize', stand, options);
  window.addEventListener('scroll', stand, options);
  const resizing = new ResizeObserver(stand);
  resizing.observe(host);
  const scrolled = { x: window.scrollX, y: window.scrollY };
  stand();

  return {
    root,
    setVisible: (next) => {
      visible = next;
      stand();
    },
    remove: () => {
      const hadFocus = document.activeElement === host;
      listening.abort();
      resizing.disconnect();
      host.remove();
      if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };

  function onPointerDown(event: Event) {
    if (!event.composedPath().includes(host)) onDismiss();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onDismiss();
  }

  /** The card goes with the page as long as it stays in view. */
  function stand() {
    const { clientWidth, clientHeight } = document.documentElement;
    const moved = anchor && {
      ...anchor,
      x: anchor.x - (window.scrollX - scrolled.x),
      y: anchor.y - (window.scrollY - scrolled.y),
    };
    const viewport = { width: clientWidth, height: clientHeight || window.innerHeight };
    const size = { width: Math.min(WIDTH, viewport.width), height: host.offsetHeight };
    const { x, y } = beside(moved, size, viewport);
    state.replaceSync(`:host {
      left: ${x}px !important;
      top: ${y}px !important;
      visibility: ${visible ? 'visible' : 'hidden'} !important;
    }`);
  }
}
