import { fail, type Result, succeed } from '../engine/failure.ts';
import { fitMessage } from '../engine/fit.ts';
import { refusePicture } from '../engine/limits.ts';
import { receive } from '../engine/receive.ts';
import type { Pixels } from '../recognizer/types.ts';

/**
 * The picture at an address, fetched as the page itself would: its server sees the page's origin, not
 * that an extension asks.
 */
export async function fetchBitmap(address: string): Promise<Result<ImageBitmap>> {
  const received = await receive(address);
  if (!received.ok) return received;
  try {
    const bitmap = await createImageBitmap(received.value);
    const refused = refusePicture(bitmap);
    if (!refused) return succeed(bitmap);
    bitmap.close();
    return refused;
  } catch (error) {
    return fail('picture-unreadable', error);
  }
}

/** The pixels of a picture that no element shows any more. */
export async function fetchPicture(address: string): Promise<Result<Pixels>> {
  const fetched = await fetchBitmap(address);
  if (!fetched.ok) return fetched;
  const bitmap = fetched.value;
  try {
    const { width, height } = fitMessage(bitmap);
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) return fail('internal', 'There is no 2d canvas here.');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return succeed(context.getImageData(0, 0, width, height));
  } finally {
    bitmap.close();
  }
}
