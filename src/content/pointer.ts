import { LAYER } from './layer.ts';
import type { Point } from './point.ts';

/** In this time the browser tells what has come under a pointer that rests. */
const TELLS_MS = 60;

let last: Point | null = null;
let lastMenu: Point | null = null;

/** Takes note of where the pointer is from now on. */
export function followPointer(): void {
  const options = { capture: true, passive: true };
  const note = ({ clientX: x, clientY: y }: MouseEvent) => {
    last = { x, y };
  };
  window.addEventListener('pointermove', note, options);
  window.addEventListener('pointerdown', note, options);
  window.addEventListener(
    'contextmenu',
    ({ clientX: x, clientY: y }) => {
      lastMenu = { x, y };
    },
    options,
  );
}

/** Where the last context menu was asked for, as far as that was seen. */
export const menuPoint = (): Point | null => lastMenu;

/**
 * Where the pointer rests; `null` where it is not in this viewport or that cannot be told.
 *
 * A script that comes after the pointer has not seen it move. When something transparent comes to
 * lie under it, the browser tells that where the pointer is.
 */
export async function findPointer(): Promise<Point | null> {
  const sheet = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  sheet.setAttribute(LAYER, 'pointer');
  sheet.popover = 'manual';
  const root = sheet.attachShadow({ mode: 'closed' });
  const look = new CSSStyleSheet();
  look.replaceSync(`:host { all: initial !important; display: block !important;
    position: fixed !important; inset: 0 !important }`);
  root.adoptedStyleSheets = [look];
  document.documentElement.append(sheet);
  sheet.showPopover();
  try {
    return await new Promise<Point | null>((resolve) => {
      const told = ({ clientX: x, clientY: y }: MouseEvent) => resolve({ x, y });
      sheet.addEventListener('pointerover', told);
      sheet.addEventListener('mouseover', told);
      setTimeout(() => resolve(last), TELLS_MS);
    });
  } finally {
    sheet.remove();
  }
}
