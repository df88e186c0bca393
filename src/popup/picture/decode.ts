import { type Failed, fail, type Result, succeed } from '../../engine/failure.ts';
import { fitMessage } from '../../engine/fit.ts';
import { DECODE_MS, refuseFile, refusePicture, VECTOR_SIDE } from '../../engine/limits.ts';
import type { Pixels, Size } from '../../recognizer/types.ts';
import { canDrawApart, drawApart } from './draw-apart.ts';
import { drawingCost, MOST } from './drawing-cost.ts';
import { turn, upright, webpOrientation } from './orientation.ts';
import { unsupportedKind } from './unsupported-kind.ts';

/** A picture that was opened: what to show, and the pixels to read. */
export interface Picture extends Size {
  /** Shows the whole picture; an object URL that `release` gives back. */
  readonly url: string;
  readonly file: File;
  /** As many pixels as are read, reduced while drawing where it is larger. */
  readonly pixels: Pixels;
}

/** Opens a picture file. Never throws; the failure says what is wrong with the file. */
export async function decodePicture(file: File): Promise<Result<Picture>> {
  if (file.size === 0) return fail('picture-missing', 'empty file');
  const refused = refuseFile(file.size);
  if (refused) return refused;
  try {
    const opened = file.type.startsWith('image/svg')
      ? await openDrawing(file)
      : await openPhoto(file);
    return !opened.ok && opened.error.code === 'picture-broken'
      ? await refuse(file, opened)
      : opened;
  } catch (error) {
    return fail('picture-broken', error);
  }
}

/** What cannot be opened, told by its own kind where that has a way out of its own. */
async function refuse(file: File, broken: Failed): Promise<Failed> {
  const kind = await unsupportedKind(file);
  return kind ? fail(kind, file.type) : broken;
}

/** Gives the memory behind a picture back. */
export function release(picture: Picture | null): void {
  if (picture) URL.revokeObjectURL(picture.url);
}

/**
 * A drawing is drawn once, and what is shown are its pixels. Where the browser cannot be stopped once it
 * draws, only a guess of what that costs keeps it from taking for ever.
 */
async function openDrawing(file: File): Promise<Result<Picture>> {
  const cost = drawingCost(await file.text());
  if (cost > MOST) return fail('picture-too-large', `a drawing that costs ${cost}`);
  const drawn = await (canDrawApart() ? drawApart(file, drawingSize) : drawHere(file));
  if (!drawn.ok) return drawn;
  const pixels = drawn.value;
  const { width, height } = pixels;
  return succeed({ width, height, pixels, file, url: await urlOf(pixels) });
}

async function drawHere(file: File): Promise<Result<Pixels>> {
  const url = URL.createObjectURL(file);
  try {
    const opened = await load(url);
    if (!opened.ok) return opened;
    const { naturalWidth: width, naturalHeight: height } = opened.value;
    const size = drawingSize({ width, height });
    return size.ok ? succeed(draw(opened.value, size.value, 1)) : size;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** How large a drawing is drawn: enlarged to `VECTOR_SIDE`, square where it does not say. */
function drawingSize(own: Size): Result<Size> {
  const refused = refusePicture(own);
  if (refused) return refused;
  const width = own.width || VECTOR_SIDE;
  const height = own.height || VECTOR_SIDE;
  const scale = Math.max(1, VECTOR_SIDE / Math.max(width, height));
  return succeed(
    fitMessage({ width: Math.round(width * scale), height: Math.round(height * scale) }),
  );
}

async function openPhoto(file: File): Promise<Result<Picture>> {
  const url = URL.createObjectURL(file);
  const opened = await load(url);
  if (!opened.ok) {
    URL.revokeObjectURL(url);
    return opened;
  }
  const image = opened.value;
  const lying = file.type === 'image/webp' ? webpOrientation(await file.arrayBuffer()) : 1;
  const size = { width: image.naturalWidth, height: image.naturalHeight };
  const pixels = draw(image, size, lying);
  const shown = upright(size, lying);
  if (lying === 1) return succeed({ ...shown, pixels, file, url });
  URL.revokeObjectURL(url);
  return succeed({ ...shown, pixels, file, url: await urlOf(pixels) });
}

async function load(url: string): Promise<Result<HTMLImageElement>> {
  const image = new Image();
  image.src = url;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const loaded = await new Promise<Result<null>>((resolve) => {
    image.onload = () => resolve(succeed(null));
    image.onerror = () => resolve(fail('picture-broken', 'the browser cannot decode it'));
    timer = setTimeout(() => resolve(fail('timeout', 'not decoded in time')), DECODE_MS);
  });
  clearTimeout(timer);
  if (!loaded.ok) return loaded;
  const { naturalWidth: width, naturalHeight: height } = image;
  return refusePicture({ width, height }) ?? succeed(image);
}

/** A picture's pixels, turned upright, as many as are read. */
function draw(image: CanvasImageSource, size: Size, lying: number): Pixels {
  const fitted = fitMessage(size);
  const { width, height } = upright(fitted, lying);
  const context = canvas(width, height);
  context.setTransform(turn(fitted, lying));
  context.drawImage(image, 0, 0, fitted.width, fitted.height);
  return context.getImageData(0, 0, width, height);
}

/** An object URL that shows some pixels. */
async function urlOf({ width, height, data }: Pixels): Promise<string> {
  const context = canvas(width, height);
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return URL.createObjectURL(await context.canvas.convertToBlob());
}

function canvas(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  return context;
}
