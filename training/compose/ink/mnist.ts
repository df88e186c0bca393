import { FRAME_SIDE } from '../../../src/recognizer/types.ts';
import { between, type Random } from '../../random.ts';
import { distanceField, stemOf } from '../distance.ts';
import { around } from '../distributions.ts';
import type { Bend, FieldShape } from '../shape.ts';

const FACTOR = 2;
const MARGIN = 2;
const SIDE = FRAME_SIDE * FACTOR + 2 * MARGIN;

/** An MNIST digit (28×28 ink, 0…255) as a shape of any size, slightly bent. */
export function mnistShape(random: Random, image: Uint8Array): FieldShape {
  const large = enlarge(image);
  const field = distanceField(large, SIDE, SIDE, between(random, 85, 130));
  return fieldShape(field.data, SIDE, SIDE, bend(random, 0.03));
}

/** A shape from a field, its ink box found in it. */
function fieldShape(data: Float32Array, width: number, height: number, bent: Bend): FieldShape {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] <= 0) continue;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  const tall = Math.max(1, bottom - top + 1);
  const aspect = Math.max(1, right - left + 1) / tall;
  const field = { width, height, data };
  const stem = stemOf(field) / tall;
  return { kind: 'field', field, left, top, tall, stem, aspect, rise: 1, drop: 0, bend: bent };
}

/** Waves that bend a shape by up to `most` of its height. */
export function bend(random: Random, most: number): Bend {
  return {
    amplitude: between(random, 0, most),
    phase: [around(random, Math.PI), around(random, Math.PI)],
    waves: [between(random, 0.3, 1.3), between(random, 0.3, 1.3)],
  };
}

/** Twice the size with cubic B-splines: smooth edges, no ringing. */
function enlarge(image: Uint8Array): Float32Array {
  const across = new Float32Array(SIDE * FRAME_SIDE);
  for (let y = 0; y < FRAME_SIDE; y++) {
    splineLine(image, y * FRAME_SIDE, 1, across, y * SIDE, 1);
  }
  const large = new Float32Array(SIDE * SIDE);
  for (let u = 0; u < SIDE; u++) splineLine(across, u, SIDE, large, u, SIDE);
  return large;
}

/** B-spline weights at the two positions of an enlarged pixel between four small ones. */
const WEIGHTS = [0.25, 0.75].map((t) => [
  (1 - t) ** 3 / 6,
  (3 * t ** 3 - 6 * t ** 2 + 4) / 6,
  (-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6,
  t ** 3 / 6,
]);

/** Enlarges one row or column. */
function splineLine(
  from: Float32Array | Uint8Array,
  start: number,
  step: number,
  to: Float32Array,
  toStart: number,
  toStep: number,
): void {
  for (let position = 0; position < SIDE; position++) {
    const half = position - MARGIN + 1; // enlarged pixel 0 stands at −0.25 small pixels
    const first = (half >> 1) - 2;
    const weights = WEIGHTS[(half & 1) === 1 ? 1 : 0];
    let sum = 0;
    for (let j = 0; j < 4; j++) {
      const k = first + j;
      if (k >= 0 && k < FRAME_SIDE) sum += weights[j] * from[start + k * step];
    }
    to[toStart + position * toStep] = sum;
  }
}
