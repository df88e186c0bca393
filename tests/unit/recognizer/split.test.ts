import { expect, test } from 'vitest';
import { normalize } from '../../../src/recognizer/normalize.ts';
import type { Patch } from '../../../src/recognizer/patch.ts';
import { split } from '../../../src/recognizer/split.ts';
import type { Plane } from '../../../src/recognizer/types.ts';
import { similarity } from './support/fake-network.ts';
import { frameOf, mnist } from './support/mnist.ts';
import { boxOf } from './support/pixels.ts';

/** Ink cut to its box. */
function trim(plane: Plane): Plane {
  const { x, y, width, height } = boxOf(plane, 0.3);
  const data = new Float32Array(width * height);
  for (let v = 0; v < height; v++) {
    data.set(plane.data.subarray((y + v) * plane.width + x).subarray(0, width), v * width);
  }
  return { width, height, data };
}

/** Digits in a row whose boxes overlap by `overlap` pixels. */
function touching(digits: readonly Plane[], overlap: number): Patch {
  const height = Math.max(...digits.map((digit) => digit.height));
  const width = digits.reduce((sum, digit) => sum + digit.width - overlap, overlap);
  const data = new Float32Array(width * height);
  let left = 0;
  for (const digit of digits) {
    for (let v = 0; v < digit.height; v++) {
      for (let u = 0; u < digit.width; u++) {
        const i = v * width + left + u;
        data[i] = Math.max(data[i], digit.data[v * digit.width + u]);
      }
    }
    left += digit.width - overlap;
  }
  return { x: 0, y: 0, width, height, data };
}

/** How similar the best piece is to a digit. */
function bestMatch(patch: Patch, digit: Plane): number {
  const wanted = normalize(digit);
  const pieces = split(patch).segments.map((segment) =>
    similarity(normalize(segment.patch), wanted),
  );
  return Math.max(0, ...pieces);
}

const digitOf = (index: number) => trim(frameOf(mnist.training, index));

test.each([2, 3])('%i touching digits come apart into pieces that match each', (count) => {
  const matches = Array.from({ length: 60 }, (_, i) => {
    const digits = Array.from({ length: count }, (__, k) => digitOf(211 * i + 31 * k));
    const patch = touching(digits, 1);
    return digits.map((digit) => bestMatch(patch, digit));
  }).flat();
  expect(matches.filter((match) => match > 0.75).length / matches.length).toBeGreaterThan(0.8);
});

test('pieces are where they are in the patch, and in order', () => {
  const patch = { ...touching([digitOf(1), digitOf(2)], 1), x: 40, y: 70 };
  const { cuts, segments } = split(patch);
  expect(cuts).toBeGreaterThan(2);
  for (const { from, to, patch: piece } of segments) {
    expect(from).toBeLessThan(to);
    expect(to).toBeLessThan(cuts);
    expect(piece.x).toBeGreaterThanOrEqual(40);
    expect(piece.y).toBeGreaterThanOrEqual(70);
    expect(piece.x + piece.width).toBeLessThanOrEqual(40 + patch.width);
    expect(piece.y + piece.height).toBeLessThanOrEqual(70 + patch.height);
    for (let v = 0; v < piece.height; v++) {
      for (let u = 0; u < piece.width; u++) {
        const whole = patch.data[(piece.y - 70 + v) * patch.width + piece.x - 40 + u];
        expect([0, whole]).toContain(piece.data[v * piece.width + u]);
      }
    }
  }
});

test('does not cut what is all ink', () => {
  const block: Patch = { x: 0, y: 0, width: 40, height: 30, data: new Float32Array(1200).fill(1) };
  expect(split(block).segments).toEqual([]);
});
