import { type Failed, fail, type Result, succeed } from '../../engine/failure.ts';
import type { Pixels } from '../../recognizer/types.ts';
import { foreignKind } from './foreign.ts';

/** A picture that was opened: what to show, and the pixels to read. */
export interface Picture {
  /** Shows the whole picture; an object URL that `release` gives back. */
  readonly url: string;
  readonly file: File;
  /** The picture's own size, in its pixels. */
  readonly width: number;
  readonly height: number;
  /** At most `READ_PIXELS` pixels, reduced while drawing where it is larger. */
  readonly pixels: Pixels;
}

/** Enough to read a photographed page, small enough to travel to the worker at once. */
const READ_PIXELS = 1.5e6;
/** Larger files and pictures are refused before their pixels are allocated. */
const MAX_BYTES = 64 * 2 ** 20;
const MAX_MEGAPIXELS = 120;
/** Vector pictures have no pixels of their own; they are drawn with this side at least. */
const VECTOR_SIDE = 640;

/** Opens a picture file. Never throws; the failure says what is wrong with the file. */
export async function decodePicture(file: File): Promise<Result<Picture>> {
  if (file.size === 0) return fail('picture-missing', 'empty file');
  if (file.size > MAX_BYTES) return fail('picture-too-large', `${file.size} bytes`);
  const url = URL.createObjectURL(file);
  const result = await load(url, file.type.startsWith('image/svg'));
  if (!result.ok) {
    URL.revokeObjectURL(url);
    return result.error.code === 'picture-broken' ? refuse(file, result) : result;
  }
  return succeed({ ...result.value, url, file });
}

/** What cannot be opened, told by its own kind where that has a way out of its own. */
async function refuse(file: File, broken: Failed): Promise<Failed> {
  const kind = await foreignKind(file);
  return kind ? fail(kind, file.type) : broken;
}

/** Gives the memory behind a picture back. */
export function release(picture: Picture | null): void {
  if (picture) URL.revokeObjectURL(picture.url);
}

async function load(url: string, vector: boolean) {
  const image = new Image();
  image.src = url;
  const loaded = await new Promise<boolean>((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
  });
  if (!loaded) return fail('picture-broken', 'the browser cannot decode it');
  const size = vector
    ? vectorSize(image)
    : { width: image.naturalWidth, height: image.naturalHeight };
  if (size.width * size.height > MAX_MEGAPIXELS * 1e6) {
    return fail('picture-too-large', `${size.width} × ${size.height}`);
  }
  try {
    return succeed({ ...size, pixels: draw(image, size) });
  } catch (error) {
    return fail('picture-broken', error);
  }
}

/** A drawing's size, enlarged to `VECTOR_SIDE`; square where it does not say. */
function vectorSize(image: HTMLImageElement) {
  const width = image.naturalWidth || VECTOR_SIDE;
  const height = image.naturalHeight || VECTOR_SIDE;
  const scale = Math.max(1, VECTOR_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The picture's pixels, with at most `READ_PIXELS` of them; one side is at least 1. */
function draw(image: CanvasImageSource, size: { width: number; height: number }): Pixels {
  const scale = Math.min(1, Math.sqrt(READ_PIXELS / (size.width * size.height)));
  const width = Math.max(1, Math.floor(size.width * scale));
  const height = Math.max(1, Math.floor(size.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
