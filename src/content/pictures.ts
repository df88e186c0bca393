import browser from 'webextension-polyfill';

/** An element that shows a picture of its own. */
export type PictureElement = HTMLImageElement | SVGImageElement | HTMLInputElement;

const SELECTOR = 'img, image, input[type="image" i]';

/** All picture elements of this document, also those inside shadow roots, in document order. */
function allPictures(root: Document | ShadowRoot = document): PictureElement[] {
  const here = [...root.querySelectorAll<PictureElement>(SELECTOR)];
  const inShadows = [...root.querySelectorAll('*')].flatMap((element) => {
    const shadow = shadowOf(element);
    return shadow ? allPictures(shadow) : [];
  });
  return [...here, ...inShadows];
}

/** Extensions may look into closed shadow roots too, where the browser has the means. */
function shadowOf(element: Element): ShadowRoot | null {
  const { dom } = browser as typeof browser & {
    dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  };
  return (
    (element instanceof HTMLElement && dom?.openOrClosedShadowRoot(element)) || element.shadowRoot
  );
}

/** The absolute address of what an element shows; `''` where it shows nothing. */
export function addressOf(element: PictureElement): string {
  if (element instanceof HTMLImageElement) return element.currentSrc || element.src;
  if (element instanceof HTMLInputElement) return element.src;
  return URL.parse(element.href.baseVal, element.baseURI)?.href ?? '';
}

/**
 * The picture a person means: the one with this address; of several the one under the pointer, else
 * the largest in view. Without an address, the one under the pointer, else the focused one, else
 * the largest in view.
 */
export function findPicture(address: string | null): PictureElement | null {
  const all = allPictures();
  const pointed = all.filter((element) => element.matches(':hover'));
  const candidates = all.filter((element) => addressOf(element) === address);
  if (address !== null && candidates.length > 0) {
    return candidates.find((element) => pointed.includes(element)) ?? largest(candidates);
  }
  // An address that no element shows any more: the page changed it while the menu was open.
  const focused = all.filter((element) => element.matches(':focus, :focus *, :focus-within'));
  return pointed.at(-1) ?? (address === null ? (focused[0] ?? largest(all)) : null);
}

/** Smaller pictures are bullets, flags and counters. In CSS pixels. */
const WORTH_READING = 16;
/** More than this nobody looks through. */
const MOST = 500;

/** The pictures of this document that are worth reading, each address once, in document order. */
export function listPictures(): PictureElement[] {
  const byAddress = new Map<string, PictureElement>();
  for (const element of allPictures()) {
    const { width, height } = element.getBoundingClientRect();
    const address = addressOf(element);
    const seen = address !== '' && element.checkVisibility({ visibilityProperty: true });
    if (seen && Math.min(width, height) >= WORTH_READING && !byAddress.has(address)) {
      byAddress.set(address, element);
    }
  }
  return [...byAddress.values()].slice(0, MOST);
}

/** What a person would call a picture: its own words, else its file's name. */
export function nameOf(element: PictureElement): string {
  const words = element.getAttribute('alt') || element.getAttribute('aria-label');
  if (words) return words;
  const { protocol, pathname } = new URL(addressOf(element), document.baseURI);
  const file = /^(https?|file):$/.test(protocol) ? pathname.split('/').pop() : '';
  return file ? decoded(file) : protocol.replace(':', '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The element that covers most of the viewport; `null` where none is in it. */
function largest(elements: readonly PictureElement[]): PictureElement | null {
  const inView = elements
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
