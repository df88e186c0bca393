import { describe, expect, test } from 'vitest';
import {
  CORRUPTION_NAMES,
  CORRUPTIONS,
} from '../../../../training/evaluate/corruptions/corruptions.ts';
import { plasma } from '../../../../training/evaluate/corruptions/plasma.ts';
import { createRandom } from '../../../../training/random.ts';

const SIDE = 28;

/** A seven: a bar and a slanted stroke. */
const seven = Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
  const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
  const bar = y >= 5 && y <= 7 && x >= 8 && x <= 19;
  const stroke = y > 7 && y <= 22 && Math.abs(x - 19 + (y - 7) * 0.5) < 1.6;
  return bar || stroke ? 1 : 0;
});

const sum = (grey: Float32Array) => grey.reduce((total, value) => total + value, 0);

describe.each(CORRUPTION_NAMES)('%s', (name) => {
  const corrupt = (seed: number) => CORRUPTIONS[name](seven, createRandom(seed));

  test('gives another 28×28 picture, 0…1, and leaves the digit alone', () => {
    const before = seven.slice();
    for (let seed = 1; seed <= 5; seed++) {
      const grey = corrupt(seed);
      expect(grey).toHaveLength(SIDE * SIDE);
      expect(grey.every((value) => value >= 0 && value <= 1)).toBe(true);
      expect(grey).not.toEqual(seven);
    }
    expect(seven).toEqual(before);
  });

  test('gives the same picture for the same seed', () => {
    expect(corrupt(3)).toEqual(corrupt(3));
  });

  test('works on empty and on full paper', () => {
    for (const value of [0, 1]) {
      const grey = CORRUPTIONS[name](new Float32Array(SIDE * SIDE).fill(value), createRandom(1));
      expect(grey.every((pixel) => pixel >= 0 && pixel <= 1)).toBe(true);
    }
  });
});

test('translation and rotation keep the ink, scaling halves it', () => {
  const ink = sum(seven);
  const after = (name: 'translate' | 'rotate' | 'scale') =>
    sum(CORRUPTIONS[name](seven, createRandom(4)));
  expect(after('translate')).toBeCloseTo(ink, 3);
  expect(after('rotate') / ink).toBeCloseTo(1, 1);
  expect(after('scale') / ink).toBeCloseTo(0.49, 1);
});

test('canny edges are an outline: nothing inside, ink around', () => {
  const filled = Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    return x >= 7 && x < 21 && y >= 7 && y < 21 ? 1 : 0;
  });
  const edges = CORRUPTIONS['canny edges'](filled, createRandom(1));
  expect(edges[14 * SIDE + 14]).toBe(0);
  expect(edges[2 * SIDE + 2]).toBe(0);
  expect(Math.max(edges[14 * SIDE + 6], edges[14 * SIDE + 7])).toBe(1);
  expect(sum(edges)).toBeGreaterThan(40);
});

test('plasma covers 0…1 and repeats at its borders', () => {
  const side = 32;
  const clouds = plasma(side, 2, createRandom(1));
  expect(Math.min(...clouds)).toBe(0);
  expect(Math.max(...clouds)).toBe(1);
  const step = (x: number) =>
    Math.max(
      ...Array.from({ length: side }, (_, y) =>
        Math.abs(clouds[y * side + x] - clouds[y * side + ((x + 1) % side)]),
      ),
    );
  const inside = Math.max(...Array.from({ length: side - 1 }, (_, x) => step(x)));
  expect(step(side - 1)).toBeLessThan(1.5 * inside);
});
