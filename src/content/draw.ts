import { fail, type Result, succeed } from '../engine/failure.ts';
import { fitMessage, type Size } from '../engine/fit.ts';
import { VECTOR_SIDE } from '../engine/limits.ts';
import type { Pixels } from '../recognizer/types.ts';
import { addressOf, type PictureElement } from './pictures.ts';

const VECTOR = /^data:image\/svg|\.svgz?($|[?#])/i;

/** The pixels of a picture as it is displayed; `picture-unreadable` where the site forbids it. */
export async function drawPicture(element: PictureElement): Promise<Result<Pixels>> {
  return draw(element instanceof HTMLImageElement ? element : copyOf(element, null), element);
}

/**
 * The pixels of a picture loaded once more, asking the site to let us look at them. Sites that send
 * CORS headers agree, though the page did not ask.
 */
export async function reloadPicture(element: PictureElement): Promise<Result<Pixels>> {
  const drawn = await draw(copyOf(element, 'anonymous'), element);
  // It did load in the page, so it is not the picture that is broken.
  return drawn.ok ? drawn : fail('picture-unreadable', drawn.error.detail);
}

function copyOf(element: PictureElement, crossOrigin: 'anonymous' | null): HTMLImageElement {
  const copy = new Image();
  copy.crossOrigin = crossOrigin;
  copy.src = addressOf(element);
  return copy;
}

async function draw(image: HTMLImageElement, shown: PictureElement): Promise<Result<Pixels>> {
  try {
    await image.decode();
  } catch (error) {
    return fail('picture-broken', error);
  }
  const { width, height } = fitMessage(sizeOf(image, shown));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) return fail('internal', 'There is no 2d canvas here.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  try {
    return succeed(context.getImageData(0, 0, width, height));
  } catch (error) {
    return fail('picture-unreadable', error);
  }
}

/** The picture's own size in pixels; for a vector picture one that shows its details. */
function sizeOf(image: HTMLImageElement, shown: PictureElement): Size {
  const rect = shown.getBoundingClientRect();
  const width = image.naturalWidth || rect.width || VECTOR_SIDE;
  const height = image.naturalHeight || rect.height || VECTOR_SIDE;
  const vector = image.naturalWidth === 0 || VECTOR.test(addressOf(shown));
  const scale = vector ? Math.max(1, VECTOR_SIDE / Math.max(width, height)) : 1;
  return { width: width * scale, height: height * scale };
}
