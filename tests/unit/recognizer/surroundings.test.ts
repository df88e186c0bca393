import { assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { type Foreground, LEVELS } from '../../../src/recognizer/foreground.ts';
import { surroundingsIn } from '../../../src/recognizer/surroundings.ts';

const CELLS = 28 * 28;
const ORIGIN = { x: 0, y: 0 };

/** Full ink where `is` holds, paper elsewhere. */
function drawing(
  width: number,
  height: number,
  is: (x: number, y: number) => boolean,
  contrast = 1,
): Foreground {
  const levels = Uint8Array.from({ length: width * height }, (_, i) =>
    is(i % width, Math.floor(i / width)) ? LEVELS : 0,
  );
  const ink = { width, height, data: Float32Array.from(levels, (level) => level / LEVELS) };
  return { ink, levels, contrast };
}

const somewhere = record({
  x: integer({ min: 0, max: 60 }),
  y: integer({ min: 0, max: 40 }),
  width: integer({ min: 1, max: 30 }),
  height: integer({ min: 1, max: 30 }),
});

test('shares are shares, wherever a box lies', () => {
  const foreground = drawing(90, 70, (x, y) => (x * y) % 3 === 0, 0.5);
  const look = surroundingsIn(foreground, ORIGIN);
  assert(
    property(somewhere, (box) => {
      const view = look(box);
      expect(view).toHaveLength(2 * CELLS);
      expect(Math.min(...view)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...view)).toBeLessThanOrEqual(1);
    }),
  );
});

test('what lies outside the picture is told from paper', () => {
  const look = surroundingsIn(
    drawing(30, 30, () => true, 0.25),
    ORIGIN,
  );
  const view = look({ x: 0, y: 0, width: 10, height: 10 });
  // The square reaches ten pixels beyond the left and the upper edge.
  expect(view[0]).toBe(0);
  expect(view[CELLS]).toBe(0);
  expect(view[CELLS - 1]).toBeCloseTo(1, 5);
  expect(view[2 * CELLS - 1]).toBeCloseTo(0.5, 5);
});

test('a part of a picture shows what the whole shows there', () => {
  const is = (x: number, y: number) => (x + 2 * y) % 7 < 2;
  const whole = surroundingsIn(drawing(200, 200, is), ORIGIN);
  assert(
    property(constantFrom(40, 55), constantFrom(60, 71), (left, top) => {
      const shifted = drawing(100, 100, (x, y) => is(x + left, y + top));
      const box = { x: left + 45, y: top + 45, width: 10, height: 8 };
      expect(surroundingsIn(shifted, { x: left, y: top })(box)).toEqual(whole(box));
    }),
  );
});

test('a stroke that runs on is seen beyond the box', () => {
  const bar = drawing(90, 90, (x) => x >= 43 && x < 47);
  const [short, long] = [
    drawing(90, 90, (x, y) => x >= 43 && x < 47 && y >= 35 && y < 55),
    bar,
  ].map((one) => surroundingsIn(one, ORIGIN)({ x: 43, y: 35, width: 4, height: 20 }));
  const ink = (view: Float32Array) => view.subarray(0, CELLS).reduce((sum, share) => sum + share);
  expect(ink(long)).toBeGreaterThan(2.5 * ink(short));
});
