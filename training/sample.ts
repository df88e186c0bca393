import { FRAME_SIDE } from '../src/recognizer/types.ts';

/** The value of a pixel of a 28×28 frame; 0 outside. */
export function at(frame: Float32Array, x: number, y: number): number {
  const outside = x < 0 || y < 0 || x >= FRAME_SIDE || y >= FRAME_SIDE;
  return outside ? 0 : frame[y * FRAME_SIDE + x];
}

/** The value at a point between pixels of a 28×28 frame, bilinear; 0 outside. */
export function sample(frame: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return bilinear(
    at(frame, left, top),
    at(frame, left + 1, top),
    at(frame, left, top + 1),
    at(frame, left + 1, top + 1),
    x - left,
    y - top,
  );
}

/** Between four values, so far to the right and down (0…1) from the first. */
export function bilinear(
  topLeft: number,
  topRight: number,
  bottomLeft: number,
  bottomRight: number,
  right: number,
  down: number,
): number {
  const top = topLeft + (topRight - topLeft) * right;
  const bottom = bottomLeft + (bottomRight - bottomLeft) * right;
  return top + (bottom - top) * down;
}
