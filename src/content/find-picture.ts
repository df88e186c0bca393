import { clip, styleOf } from './clip.ts';
import { addressOf, isShown, kindOf, SELECTOR } from './kinds.ts';
import { type PictureInPage, shownBox } from './location.ts';
import type { Point } from './point.ts';
import { findPointer, menuPoint } from './pointer.ts';
import { shadowRootOf, shadowRootsIn } from './shadow-roots.ts';

/** Less than this much of a colour lets what is below be seen. */
const COVERS = 0.5;
/** What takes more of the viewport is the page, not a picture in it. */
const PAGE_SHARE = 0.6;

/**
 * The picture a person means. With an address, one that shows it: of several the one that was
 * clicked. Without, the one under the pointer, as it is seen: below what is transparent, and not below
 * what covers it; else the focused one; where there is no pointer, the largest in view.
 */
export async function findPicture(address: string | null): Promise<PictureInPage | null> {
  if (address !== null) {
    const candidates = pictureElements().filter((element) => addressOf(element) === address);
    // Where nothing shows it, the page changed the address while the menu was open.
    return pictureOf(
      candidates.length > 0 ? await clicked(candidates) : hovered().findLast(kindOf),
    );
  }
  const hover = hovered().at(-1);
  const drawing = hover && outermostDrawing(hover);
  if (drawing && kindOf(drawing)) return pictureOf(drawing);
  const point = await findPointer();
  const seen = point ? seenAt(document, point) : hover ? seenIn(hover) : null;
  if (seen) return seen;
  const focused = focusedElement();
  if (focused) return focused;
  return point || hover ? null : pictureOf(largest(pictureElements()));
}

const pictureOf = (element: Element | null | undefined): PictureInPage | null =>
  element ? { element, kind: kindOf(element) ?? 'other' } : null;

/** The elements of this document that are pictures by name, also those inside shadow roots. */
function pictureElements(): Element[] {
  return [document, ...shadowRootsIn(document)].flatMap((root) => [
    ...root.querySelectorAll(SELECTOR),
  ]);
}

/** The elements the pointer is in, outermost first, into shadow roots. */
function hovered(root: Document | ShadowRoot = document): Element[] {
  const chain = [...root.querySelectorAll(':hover')];
  const innermost = chain.at(-1);
  const shadow = innermost ? shadowRootOf(innermost) : null;
  return shadow ? [...chain, ...hovered(shadow)] : chain;
}

/** The drawing that an element is a part of; the element where it is of none. */
function outermostDrawing(element: Element): Element {
  let outer = element;
  while ('ownerSVGElement' in outer && outer.ownerSVGElement)
    outer = outer.ownerSVGElement as Element;
  return outer;
}

/** Of several that show the same address, the one that was clicked. */
async function clicked(candidates: readonly Element[]): Promise<Element | undefined> {
  if (candidates.length === 1) return candidates[0];
  const under = candidates.find((element) => element.matches(':hover'));
  if (under) return under;
  const point = menuPoint() ?? (await findPointer());
  if (point === null) return largest(candidates) ?? candidates[0];
  const distance = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return Math.hypot(
      Math.max(left - point.x, 0, point.x - right),
      Math.max(top - point.y, 0, point.y - bottom),
    );
  };
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** What is seen at a point: the first picture from the top, or what covers all pictures there. */
function seenAt(root: Document | ShadowRoot, point: Point): PictureInPage | null {
  const stack = stackAt(root, point);
  for (const element of stack) {
    const inside = shadowRootOf(element);
    const within = inside && inside !== root ? seenAt(inside, point) : null;
    if (within) return within;
    if (!isShown(element)) continue;
    const kind = kindOf(element);
    if (kind) return { element, kind };
    const frame = element.localName === 'iframe' ? seenInFrame(element, point) : null;
    if (frame) return frame;
    if (covers(element)) return isPage(element) ? null : { element, kind: 'other' };
  }
  const [top] = stack;
  return top && !isPage(top) && /\S/.test(top.textContent ?? '')
    ? { element: top, kind: 'other' }
    : null;
}

/** The elements at a point, topmost first, also those that let clicks through. */
function stackAt(root: Document | ShadowRoot, { x, y }: Point): Element[] {
  const sheet = new (styleSheetOf(root))();
  sheet.replaceSync('* { pointer-events: auto !important }');
  root.adoptedStyleSheets.push(sheet);
  try {
    return root.elementsFromPoint(x, y);
  } finally {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  }
}

const styleSheetOf = (root: Document | ShadowRoot): typeof CSSStyleSheet => {
  const view = (root.ownerDocument ?? (root as Document)).defaultView ?? window;
  return (view as typeof globalThis.window & typeof globalThis).CSSStyleSheet;
};

/** What is seen in a frame of the same site; all of the frame where it is of another. */
function seenInFrame(element: Element, { x, y }: Point): PictureInPage | null {
  const { contentDocument } = element as HTMLIFrameElement;
  if (contentDocument === null) return { element, kind: 'other' };
  const { left, top } = element.getBoundingClientRect();
  const at = { x: x - left - element.clientLeft, y: y - top - element.clientTop };
  return seenAt(contentDocument, at);
}

/** Without a pointer's place: what is seen in the middle of what it is in. */
function seenIn(element: Element): PictureInPage | null {
  const box = clip(element, shownBox({ element, kind: 'other' }), true);
  if (isPage(element)) return null;
  return seenAt(element.ownerDocument, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
}

/** Whether an element hides what is below it. */
function covers(element: Element): boolean {
  if (element.localName === 'iframe') return true;
  const { backgroundColor, opacity } = styleOf(element);
  const [, alpha = '1'] = /(?:^rgba\(.*,|\/) *([\d.]+)\)$/.exec(backgroundColor) ?? [];
  return Number(alpha) * Number(opacity) >= COVERS;
}

function isPage(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  if (element === body || element === documentElement) return true;
  const { width, height } = element.getBoundingClientRect();
  return width * height > PAGE_SHARE * innerWidth * innerHeight;
}

/** The picture that has the keyboard's focus, or is in what has it. */
function focusedElement(): PictureInPage | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused === document.documentElement) {
    return null;
  }
  if (kindOf(focused)) return pictureOf(focused);
  return pictureOf(focused.querySelector(SELECTOR));
}

/** The element that covers most of the viewport; `null` where none is in it. */
function largest(elements: readonly Element[]): Element | null {
  const inView = elements
    .filter((element) => isShown(element) && kindOf(element))
    .map((element) => ({ element, area: areaInView(element.getBoundingClientRect()) }))
    .filter(({ area }) => area > 0);
  inView.sort((a, b) => b.area - a.area);
  return inView[0]?.element ?? null;
}

function areaInView({ left, top, right, bottom }: DOMRect): number {
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return Math.max(0, width) * Math.max(0, height);
}
