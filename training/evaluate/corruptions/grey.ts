import { FRAME_SIDE } from '../../../src/recognizer/types.ts';
import type { Random } from '../../random.ts';

/** A 28×28 picture, row by row, 0 (black paper) … 1 (white ink). */
export type Grey = Float32Array;

/** Makes a digit harder to read. Gives a new picture; the same stream gives the same one. */
export type Corruption = (digit: Grey, random: Random) => Grey;

/** The middle of the picture, in pixels. */
export const MIDDLE = (FRAME_SIDE - 1) / 2;

/** A picture made pixel by pixel; what falls outside 0…1 is cut off. */
export function paint(colour: (x: number, y: number, index: number) => number): Grey {
  const grey = new Float32Array(FRAME_SIDE * FRAME_SIDE);
  for (let i = 0; i < grey.length; i++) {
    grey[i] = Math.min(1, Math.max(0, colour(i % FRAME_SIDE, Math.floor(i / FRAME_SIDE), i)));
  }
  return grey;
}

/** The value at a point between pixels, interpolated; 0 outside. */
export function sample(grey: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const upper = (1 - fx) * at(grey, left, top) + fx * at(grey, left + 1, top);
  const lower = (1 - fx) * at(grey, left, top + 1) + fx * at(grey, left + 1, top + 1);
  return (1 - fy) * upper + fy * lower;
}

/** The value of a pixel; 0 outside. */
export function at(grey: Grey, x: number, y: number): number {
  const outside = x < 0 || y < 0 || x >= FRAME_SIDE || y >= FRAME_SIDE;
  return outside ? 0 : grey[y * FRAME_SIDE + x];
}

/** Gaussian blur, the border repeated; `sigma` in pixels. Values outside 0…1 are kept. */
export function blur(grey: Grey, sigma: number): Grey {
  const reach = Math.ceil(4 * sigma);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  const clamp = (i: number) => Math.min(FRAME_SIDE - 1, Math.max(0, i));
  const along = (source: Grey, index: (line: number, i: number) => number): Grey => {
    const blurred = new Float32Array(source.length);
    for (let line = 0; line < FRAME_SIDE; line++) {
      for (let i = 0; i < FRAME_SIDE; i++) {
        let sum = 0;
        for (let k = -reach; k <= reach; k++) {
          sum += kernel[k + reach] * source[index(line, clamp(i + k))];
        }
        blurred[index(line, i)] = sum / total;
      }
    }
    return blurred;
  };
  const rows = along(grey, (line, i) => line * FRAME_SIDE + i);
  return along(rows, (line, i) => i * FRAME_SIDE + line);
}
