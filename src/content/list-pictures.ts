import { clip, contentBox, styleOf } from './clip.ts';
import { addressOf, isShown, kindOf, SELECTOR } from './kinds.ts';
import { promised } from './lazy.ts';
import { type PictureInPage, shownBox, wholeBox } from './location.ts';
import { shadowRootsIn } from './shadow-roots.ts';

/** Smaller pictures are bullets, flags and counters. In CSS pixels. */
const WORTH_READING = 16;
/** More than this nobody looks through. */
const MOST = 500;
/** So long is looked for pictures, and so long without letting the page have its turn; milliseconds. */
const LOOK_MS = 2_000;
const TURN_MS = 30;

/** The pictures of a page, and how many more there are; `null` where not all was looked through. */
export interface Listed {
  readonly pictures: readonly PictureInPage[];
  readonly leftOut: number | null;
}

/**
 * The pictures of this document that are worth reading, each of several that look the same once, in
 * document order. Elements that are pictures by name are all found; of a very large page those that
 * have one by style only as far as time allows.
 */
export async function listPictures(): Promise<Listed> {
  const end = performance.now() + LOOK_MS;
  let turn = performance.now();
  const found = new Map<string, PictureInPage>();
  let isWhole = true;
  for (const root of [document, ...shadowRootsIn(document)]) {
    for (const element of root.querySelectorAll('*')) {
      const now = performance.now();
      if (now > end) isWhole = false;
      if (now - turn > TURN_MS && isWhole) {
        await new Promise((resolve) => setTimeout(resolve));
        turn = performance.now();
      }
      if (!isWhole && !element.matches(SELECTOR)) continue;
      const picture = pictureIn(element);
      if (picture) addTo(found, picture);
    }
  }
  const pictures = [...found.values()];
  const more = Math.max(0, pictures.length - MOST);
  return { pictures: pictures.slice(0, MOST), leftOut: isWhole ? more : null };
}

/** An element as a picture worth reading, or `null`; whatever a page has made of it. */
function pictureIn(element: Element): PictureInPage | null {
  try {
    const kind = kindOf(element);
    if (kind === null || !isShown(element)) return null;
    if (kind === 'image' && !hasAddress(element)) return null;
    if (kind === 'vector' && element.querySelector('image')) return null;
    const { width, height } = element.getBoundingClientRect();
    return Math.min(width, height) < WORTH_READING ? null : { element, kind };
  } catch {
    return null;
  }
}

const hasAddress = (element: Element) =>
  Boolean(
    element.getAttribute('src') ||
      element.getAttribute('srcset') ||
      addressOf(element) ||
      promised(element),
  );

function addTo(found: Map<string, PictureInPage>, picture: PictureInPage): void {
  const key = lookOf(picture) ?? `${found.size}`;
  if (!found.has(key)) found.set(key, picture);
}

/** Two pictures with the same look need be read only once; `null` where that cannot be told. */
function lookOf(picture: PictureInPage): string | null {
  const { element, kind } = picture;
  const { width, height } = element.getBoundingClientRect();
  const size = `${Math.round(width)}×${Math.round(height)}`;
  try {
    switch (kind) {
      case 'image':
        return `${addressOf(element) || element.getAttribute('src')} ${promised(element)} ${partOf(picture)}`;
      case 'vector':
        return `${size} ${element.innerHTML}`;
      case 'style': {
        const { backgroundImage, backgroundPosition, backgroundSize, content } = styleOf(element);
        return `${size} ${backgroundImage} ${backgroundPosition} ${backgroundSize} ${content}`;
      }
      default:
        return null;
    }
  } catch {
    return null;
  }
}

/** Which part of its picture an element shows, `''` for all of it. */
function partOf(picture: PictureInPage): string {
  const whole = wholeBox(picture) ?? contentBox(picture.element);
  const shown = clip(picture.element, shownBox(picture), false);
  const [left, top] = [Math.round(shown.x - whole.x), Math.round(shown.y - whole.y)];
  const isAll = left <= 0 && top <= 0 && shown.width >= whole.width - 1;
  if (isAll && shown.height >= whole.height - 1) return '';
  return [left, top, Math.round(shown.width), Math.round(shown.height)].join();
}
