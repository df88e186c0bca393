import { imageSize } from 'image-size';
import { fail, type Result, succeed } from '../engine/failure.ts';
import { fitMessage } from '../engine/fit.ts';
import type { Pixels } from '../recognizer/types.ts';
import { pixelsOf } from './pixels.ts';

/** Larger files are refused before they are read, larger pictures before they are decoded. */
const MAX_BYTES = 64 * 2 ** 20;
const MAX_DECODED_PIXELS = 120e6;

/**
 * The pixels of the picture at an address, fetched by the background itself. Works for `data:` and
 * for sites that allow it (CORS); the browser decodes everything but SVG here.
 */
export async function download(address: string): Promise<Result<Pixels>> {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) return fail('picture-unreadable', `HTTP ${response.status}`);
  const announced = Number(response.headers.get('content-length'));
  if (announced > MAX_BYTES) return tooLarge(`${announced} bytes`);
  const blob = await response.blob();
  if (blob.size > MAX_BYTES) return tooLarge(`${blob.size} bytes`);
  return decode(blob);
}

async function decode(blob: Blob): Promise<Result<Pixels>> {
  let size: { width: number; height: number };
  try {
    size = imageSize(new Uint8Array(await blob.arrayBuffer()));
  } catch (error) {
    return fail('picture-unreadable', error);
  }
  const { width, height } = size;
  if (width * height > MAX_DECODED_PIXELS) return tooLarge(`${width} × ${height} pixels`);
  const fitted = fitMessage(size);
  try {
    const bitmap = await createImageBitmap(blob, {
      resizeQuality: 'high',
      // One side only: a picture that lies on its side (Exif) keeps its shape.
      ...(fitted.width < width ? { resizeWidth: fitted.width } : {}),
    });
    const pixels = pixelsOf(bitmap, { x: 0, y: 0, width: bitmap.width, height: bitmap.height });
    bitmap.close();
    return succeed(pixels);
  } catch (error) {
    return fail('picture-unreadable', error);
  }
}

const tooLarge = (detail: string) => fail('picture-too-large', detail);
