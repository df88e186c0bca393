import { FRAME_SIDE, type Plane } from '../../../../src/recognizer/types.ts';
import { loadMnist } from '../../../../training/mnist.ts';
import { type Dataset, PIXELS } from '../../../../training/samples.ts';

export const mnist = loadMnist();

/** One frame of a set as ink, 0…1. */
export function frameOf({ ink }: Dataset, index: number): Plane {
  const own = ink.subarray(index * PIXELS, (index + 1) * PIXELS);
  return { width: FRAME_SIDE, height: FRAME_SIDE, data: Float32Array.from(own, (v) => v / 255) };
}

/** Mean absolute difference of two frames. */
export function difference(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length;
}
