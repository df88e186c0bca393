import { FRAME_SIDE, type Pixels } from '../../../src/recognizer/types.ts';

/** A frame, 0…255 a pixel, as an opaque grey picture. */
export function greyPixels(frame: Uint8Array): Pixels {
  const data = new Uint8Array(4 * frame.length).fill(255);
  frame.forEach((value, i) => {
    data.fill(value, 4 * i, 4 * i + 3);
  });
  return { width: FRAME_SIDE, height: FRAME_SIDE, data };
}
