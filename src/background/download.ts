import { imageSize } from 'image-size';
import { fail, type Result, succeed } from '../engine/failure.ts';
import { fitMessage } from '../engine/fit.ts';
import { refusePicture } from '../engine/limits.ts';
import { receive } from '../engine/receive.ts';
import type { Pixels, Size } from '../recognizer/types.ts';
import { pixelsOf } from './pixels.ts';

/**
 * The pixels of the picture at an address, fetched by the background itself. Works for `data:` and
 * for sites that allow it (CORS); the browser decodes everything but SVG here.
 */
export async function download(address: string, signal?: AbortSignal): Promise<Result<Pixels>> {
  const received = await receive(address, signal);
  return received.ok ? decode(received.value) : received;
}

async function decode(blob: Blob): Promise<Result<Pixels>> {
  let size: Size;
  try {
    size = imageSize(new Uint8Array(await blob.arrayBuffer()));
  } catch (error) {
    return fail('picture-unreadable', error);
  }
  const refused = refusePicture(size);
  if (refused) return refused;
  const fitted = fitMessage(size);
  try {
    const bitmap = await createImageBitmap(blob, {
      resizeQuality: 'high',
      // One side only: a picture that lies on its side (Exif) keeps its shape.
      ...(fitted.width < size.width ? { resizeWidth: fitted.width } : {}),
    });
    const pixels = pixelsOf(bitmap, { x: 0, y: 0, width: bitmap.width, height: bitmap.height });
    bitmap.close();
    return succeed(pixels);
  } catch (error) {
    return fail('picture-unreadable', error);
  }
}
