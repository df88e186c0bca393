import type { Box } from '../recognizer/types.ts';
import { intersect } from './rects.ts';

/** The element around another in what is shown: across shadow roots and their slots. */
function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

export const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView ?? window).getComputedStyle(element);

/** How many viewport pixels one of an element's own pixels is a side: transforms and zoom. */
export function scaleOf(element: Element): number {
  const { offsetWidth = 0 } = element as Partial<HTMLElement>;
  const scale = element.getBoundingClientRect().width / offsetWidth;
  return offsetWidth > 0 && Math.abs(scale - 1) > 1 / offsetWidth ? scale : 1;
}

/** An element's box within its border and padding, in its own viewport. */
export function contentBox(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  const style = styleOf(element);
  const scale = scaleOf(element);
  const inset = (side: string) =>
    scale *
    (Number.parseFloat(style.getPropertyValue(`border-${side}-width`) || '0') +
      Number.parseFloat(style.getPropertyValue(`padding-${side}`) || '0'));
  const [left, top] = [inset('left'), inset('top')];
  return {
    x: x + left,
    y: y + top,
    width: Math.max(0, width - left - inset('right')),
    height: Math.max(0, height - top - inset('bottom')),
  };
}

/**
 * What is left of a box of an element after what stands around it has clipped it, in its viewport.
 *
 * @param byScrolling whether what could be scrolled to counts as clipped.
 */
export function clip(element: Element, box: Box, byScrolling: boolean): Box {
  const clips = (overflow: string) =>
    overflow === 'hidden' || overflow === 'clip' || (byScrolling && overflow !== 'visible');
  const { body, documentElement } = element.ownerDocument;
  let left = box;
  let { position } = styleOf(element);
  for (let outer = around(element); outer; outer = around(outer)) {
    // What these clip is the viewport's matter.
    if (outer === body || outer === documentElement) break;
    const style = styleOf(outer);
    if (!contains(style, position)) continue;
    ({ position } = style);
    if (/^(inline|contents)$/.test(style.display)) continue;
    const [x, y] = [clips(style.overflowX), clips(style.overflowY)];
    if (!x && !y) continue;
    const inside = paddingBox(outer);
    left = intersect(left, {
      ...(x ? { x: inside.x, width: inside.width } : { x: left.x, width: left.width }),
      ...(y ? { y: inside.y, height: inside.height } : { y: left.y, height: left.height }),
    });
  }
  return left;
}

/** Whether something positioned like this stands in an element of that style, and not further out. */
function contains({ position, transform, filter, contain }: CSSStyleDeclaration, inner: string) {
  if (inner !== 'absolute' && inner !== 'fixed') return true;
  if (transform !== 'none' || filter !== 'none' || /paint|strict|content/.test(contain))
    return true;
  return inner === 'absolute' && position !== 'static';
}

function paddingBox(element: Element): Box {
  const { x, y } = element.getBoundingClientRect();
  const scale = scaleOf(element);
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  return {
    x: x + scale * clientLeft,
    y: y + scale * clientTop,
    width: scale * clientWidth,
    height: scale * clientHeight,
  };
}

/** Whether a style changes what is seen of an element so that only the screen has it. */
export function isAltered(element: Element): boolean {
  for (let each: Element | null = element; each; each = around(each)) {
    const style = styleOf(each);
    const { transform, rotate, scale, filter, clipPath, offsetPath } = style;
    if (rotate !== 'none' || scale.includes('-') || clipPath !== 'none') return true;
    if (offsetPath !== 'none' && offsetPath !== '') return true;
    if (filter !== 'none' && !/^drop-shadow/.test(filter)) return true;
    if (transform !== 'none' && !isUpright(new DOMMatrix(transform))) return true;
  }
  return styleOf(element).getPropertyValue('object-view-box').replace('none', '') !== '';
}

const isUpright = ({ is2D, a, b, c, d }: DOMMatrix) => is2D && a > 0 && d > 0 && b === 0 && c === 0;
