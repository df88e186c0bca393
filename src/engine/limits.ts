import type { Pixels } from '../recognizer/types.ts';
import { type Failed, fail } from './failure.ts';

// The one place that decides what is refused and what is made smaller, for page, popup, worker and
// command line, and how long they wait for a file, a picture or the engine. How long one step of a
// click may take, or an animation, stands where it is done.

/** Larger files are refused before they are read, or as soon as so many bytes have come. */
export const MAX_FILE_BYTES = 64 * 2 ** 20;
/** Larger pictures are refused before they are decoded. */
export const MAX_PICTURE_PIXELS = 120e6;
/** Longer ones, too: canvases and messages carry no longer side. */
export const MAX_PICTURE_SIDE = 2 ** 14;

/** A download that takes longer is given up. */
export const DOWNLOAD_MS = 30_000;
/** A picture of a page may still be on its way; whoever waits for it is told after five seconds. */
export const PICTURE_MS = 4_500;

/** As many pixels as the recognizer looks at; larger pictures are reduced while they are decoded. */
export const READ_PIXELS = 2 ** 21;

/** A preview has 640 × 640 pixels at most; in no format of ours does its address grow so long. */
export const MAX_PREVIEW_LENGTH = 2 ** 22;

/** Drawings have no pixels of their own: their longer side is made so long at least. */
export const VECTOR_SIDE = 640;
/** Longest side, in pixels, of a picture that is kept beside its reading, to be seen and read again. */
export const KEPT_SIDE = 1400;
/** The same of a picture in a list. */
export const THUMBNAIL_SIDE = 96;
/** A picture, a drawing most of all, can be made to take for ever; after this it is given up. */
export const DECODE_MS = 10_000;

/** What the engine gives one request, from when its turn comes: waiting in line does not count. */
export const WORK_MS = 20_000;
/** An engine that gave no sign of life for so long is not waited for. */
export const SILENCE_MS = 15_000;

/** Why a file of so many bytes is not opened; `null` where it is. */
export function refuseFile(bytes: number): Failed | null {
  return bytes > MAX_FILE_BYTES
    ? fail('picture-too-large', `more than ${MAX_FILE_BYTES} bytes`)
    : null;
}

/** Why a picture of this size is not decoded; `null` where it is. */
export function refusePicture({ width, height }: Omit<Pixels, 'data'>): Failed | null {
  const fits = width * height <= MAX_PICTURE_PIXELS && Math.max(width, height) <= MAX_PICTURE_SIDE;
  return fits ? null : fail('picture-too-large', `${width} × ${height} pixels`);
}
