import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groups } from '../../../src/recognizer/group.ts';
import type { Box } from '../../../src/recognizer/types.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const sets = (found: readonly number[][]) => found.map((members) => members.toSorted());

/** A 5 whose bar was written apart, 60 × 100 at (x, y). */
const brokenFive = (x: number, y: number) => [box(x, y + 10, 50, 90), box(x + 20, y, 40, 6)];

test('joins the bar of a 5 with its body', () => {
  expect(groups(brokenFive(0, 0))).toEqual([[0, 1]]);
});

test('joins parts of each digit and not the digits of a line', () => {
  const found = sets(groups([...brokenFive(0, 0), ...brokenFive(100, 0), ...brokenFive(200, 0)]));
  for (const pair of [
    [0, 1],
    [2, 3],
    [4, 5],
  ])
    expect(found).toContainEqual(pair);
  for (const members of found) expect(members).toHaveLength(2);
});

test('joins the segments of a display', () => {
  const bars = [0, 50, 100].map((y) => box(8, y, 40, 8));
  const posts = [box(0, 10, 8, 38), box(48, 60, 8, 38)];
  expect(sets(groups([...bars, ...posts]))).toContainEqual([0, 1, 2, 3, 4]);
});

test('digits written apart are not joined', () => {
  expect(groups([box(0, 0, 60, 100), box(100, 0, 60, 100)])).toEqual([]);
});

test('a texture is not joined', () => {
  const dots = Array.from({ length: 900 }, (_, i) =>
    box(4 * (i % 30), 4 * Math.floor(i / 30), 2, 2),
  );
  expect(groups(dots)).toEqual([]);
});

test('does not depend on place or scale', () => {
  const some = fc.array(fc.tuple(...[80, 80, 30, 30].map((max) => fc.integer({ min: 1, max }))), {
    maxLength: 12,
  });
  const whole = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(some, whole, whole, fc.constantFrom(1, 2, 4), (sides, dx, dy, scale) => {
      const boxes = sides.map(([x, y, width, height]) => box(x, y, width, height));
      const moved = boxes.map(({ x, y, width, height }) =>
        box(scale * (x + dx), scale * (y + dy), scale * width, scale * height),
      );
      expect(groups(moved)).toEqual(groups(boxes));
    }),
  );
});
