import { decodeFile, pixelsOfFile } from '../engine/bitmap.ts';
import type { Result } from '../engine/failure.ts';
import { PICTURE_MS } from '../engine/limits.ts';
import { receive } from '../engine/receive.ts';
import type { Pixels } from '../recognizer/types.ts';

/**
 * A picture's file, fetched as the page itself would: its server sees the page's origin, not that an
 * extension asks. It is given up when the background no longer waits for it.
 */
const fetchFile = (address: string) => receive(address, AbortSignal.timeout(PICTURE_MS));

/** The picture at an address, at its own size. */
export async function fetchBitmap(address: string): Promise<Result<ImageBitmap>> {
  const fetched = await fetchFile(address);
  return fetched.ok ? decodeFile(fetched.value) : fetched;
}

/** The pixels of a picture that no element shows any more. */
export async function fetchPicture(address: string): Promise<Result<Pixels>> {
  const fetched = await fetchFile(address);
  return fetched.ok ? pixelsOfFile(fetched.value) : fetched;
}
