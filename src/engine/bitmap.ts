import { imageSize } from 'image-size';
import type { Box, Pixels, Size } from '../recognizer/types.ts';
import { canvasOf } from './canvas.ts';
import { fail, type Result, succeed } from './failure.ts';
import { fitMessage } from './fit.ts';
import { refusePicture } from './limits.ts';

/**
 * A picture's file decoded, of the size that `reduced` makes of its own; everything but SVG. Its size is
 * looked at first: a small file may hold more pixels than there is memory for.
 */
export async function decodeFile(
  file: Blob,
  reduced: (own: Size) => Size = (own) => own,
): Promise<Result<ImageBitmap>> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // A copy: to a page script of Firefox these are the page's, whose methods are closed to it.
    const size = imageSize(new Uint8Array(bytes));
    const refused = refusePicture(size);
    if (refused) return refused;
    const { width } = reduced(size);
    const bitmap = await createImageBitmap(file, {
      resizeQuality: 'high',
      // One side only: a picture that lies on its side (Exif) keeps its shape.
      ...(width < size.width ? { resizeWidth: width } : {}),
    });
    return succeed(bitmap);
  } catch (error) {
    return fail('picture-unreadable', error);
  }
}

/** The pixels of a picture's file, reduced to what a message may carry. */
export async function pixelsOfFile(file: Blob): Promise<Result<Pixels>> {
  const decoded = await decodeFile(file, fitMessage);
  if (!decoded.ok) return decoded;
  const { width, height } = decoded.value;
  const pixels = pixelsOf(decoded.value, { x: 0, y: 0, width, height });
  decoded.value.close();
  return succeed(pixels);
}

/** The pixels of a part of a decoded picture, reduced to what a message may carry. */
export function pixelsOf(bitmap: ImageBitmap, part: Box): Pixels {
  const size = fitMessage(part);
  const context = canvasOf(size);
  context.drawImage(
    bitmap,
    ...[part.x, part.y, part.width, part.height],
    ...[0, 0, size.width, size.height],
  );
  return context.getImageData(0, 0, size.width, size.height);
}
