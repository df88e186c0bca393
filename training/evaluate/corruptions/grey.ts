import { FRAME_SIDE } from '../../../src/recognizer/types.ts';
import type { Random } from '../../random.ts';

/** A 28×28 picture, row by row, 0 (black paper) … 1 (white ink). */
export type Grey = Float32Array;

/** Makes a digit harder to read. Gives a new picture; the same stream gives the same one. */
export type Corruption = (digit: Grey, random: Random) => Grey;

/** The middle of the picture, in pixels. */
export const MIDDLE = (FRAME_SIDE - 1) / 2;

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
