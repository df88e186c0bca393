import { canvasOf } from '../engine/canvas.ts';
import { fail, type Result, succeed } from '../engine/failure.ts';
import { isFirefox } from '../engine/firefox.ts';
import { fitMessage } from '../engine/fit.ts';
import { VECTOR_SIDE } from '../engine/limits.ts';
import type { Box, Pixels, Size } from '../recognizer/types.ts';
import { clip, contentBox } from './clip.ts';
import { fetchBitmap } from './fetch-picture.ts';
import { addressOf } from './kinds.ts';
import { type Drawable, load, loadCopy } from './load.ts';
import { type PictureInPage, wholeBox } from './location.ts';
import { partOf } from './rects.ts';
import { sizeOf } from './size.ts';

const VECTOR = /^data:image\/svg|\.svgz?($|[?#])/i;

/** The pixels of a picture as far as it shows; `picture-unreadable` where the site forbids it. */
export async function drawPicture(picture: PictureInPage): Promise<Result<Pixels>> {
  const loaded = await load(picture);
  return loaded.ok ? draw(loaded.value, picture) : loaded;
}

/**
 * The pixels of a picture loaded once more, asking the site to let us look at them. Sites that send
 * CORS headers agree, though the page did not ask.
 */
export async function reloadPicture(picture: PictureInPage): Promise<Result<Pixels>> {
  if (picture.kind === 'canvas' || picture.kind === 'video') {
    return fail('picture-unreadable', 'It cannot be loaded once more.');
  }
  const address = addressOf(picture.element);
  const loaded = isFirefox ? await fetchBitmap(address) : await loadCopy(address, 'anonymous');
  // It did load in the page, so it is not the picture that is broken.
  if (!loaded.ok) return fail('picture-unreadable', loaded.error.detail);
  const { value } = loaded;
  try {
    return draw(value, picture);
  } finally {
    if (value instanceof ImageBitmap) value.close();
  }
}

function draw(source: Drawable | ImageBitmap, picture: PictureInPage): Result<Pixels> {
  const shown = clip(picture.element, contentBox(picture.element), false);
  const size = sizeFor(source, shown, picture);
  const whole = wholeBox(picture, size);
  const part = whole && partOf(size, whole, shown);
  if (!part || part.width < 1 || part.height < 1) {
    return fail('internal', 'Nothing of it shows.');
  }
  const { width, height } = fitMessage(part);
  const context = canvasOf({ width, height });
  const [across, down] = [width / part.width, height / part.height];
  context.drawImage(
    source,
    ...[-part.x * across, -part.y * down],
    ...[size.width * across, size.height * down],
  );
  let pixels: ImageData;
  try {
    pixels = context.getImageData(0, 0, width, height);
  } catch (error) {
    return fail('picture-unreadable', error);
  }
  // A canvas of WebGL has its pixels only while it is painted.
  if (picture.kind === 'canvas' && isEmpty(pixels))
    return fail('internal', 'There is nothing on it.');
  return succeed(pixels);
}

const isEmpty = ({ data }: ImageData) => new Uint32Array(data.buffer).every((pixel) => pixel === 0);

/** The picture's own size in pixels; for a vector picture one that shows its details. */
function sizeFor(source: Drawable | ImageBitmap, shown: Box, { element }: PictureInPage): Size {
  const own = source instanceof ImageBitmap ? source : sizeOf(source);
  const width = own?.width || shown.width || VECTOR_SIDE;
  const height = own?.height || shown.height || VECTOR_SIDE;
  const vector = own === null || VECTOR.test(addressOf(element));
  const scale = vector ? Math.max(1, VECTOR_SIDE / Math.max(width, height)) : 1;
  return { width: width * scale, height: height * scale };
}
