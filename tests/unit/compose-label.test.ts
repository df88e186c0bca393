import { expect, test } from 'vitest';
import { normalize } from '../../src/recognizer/normalize.ts';
import type { Box, Plane } from '../../src/recognizer/types.ts';
import { labelCandidates } from '../../training/compose/label.ts';
import { resemblanceOf } from '../../training/compose/resemblance.ts';

/** Ink where `is` holds, on a square of 20 pixels. */
function drawing(is: (x: number, y: number) => boolean): Plane {
  const data = Float32Array.from({ length: 400 }, (_, i) =>
    is(i % 20, Math.floor(i / 20)) ? 1 : 0,
  );
  return { width: 20, height: 20, data };
}

const seven = drawing((x, y) => y < 4 || Math.abs(x - (18 - 0.7 * y)) < 2);
const zed = drawing((x, y) => y < 3 || y > 16 || Math.abs(x - (19 - y)) < 2);
const box: Box = { x: 10, y: 10, width: 20, height: 20 };
const truth = [{ digit: 7, box, ink: seven }];
const labelsOf = (at: Box, frame: Plane, unclear: Box[] = []) =>
  labelCandidates(
    [{ box: at, frame: normalize(frame), surroundings: () => new Float32Array(2 * 784) }],
    { truth, unclear },
  ).map((l) => l.label);

test('what stands where a digit was drawn and looks like it is that digit', () => {
  expect(labelsOf(box, seven)).toEqual([7]);
  expect(labelsOf({ x: 9, y: 11, width: 22, height: 19 }, seven)).toEqual([7]);
});

test('what stands elsewhere is no digit', () => {
  expect(labelsOf({ x: 40, y: 10, width: 20, height: 20 }, zed)).toEqual([-1]);
  expect(labelsOf({ x: 10, y: 10, width: 60, height: 20 }, zed)).toEqual([-1]);
});

test('the paper around a digit is not that digit, though its box is the same', () => {
  const around = drawing((x, y) => seven.data[y * 20 + x] === 0);
  expect(labelsOf(box, around)).not.toContain(7);
});

test('a part of a digit that looks like half of it teaches nothing', () => {
  const part = drawing((x, y) => y > 4 && Math.abs(x - (18 - 0.7 * y)) < 2);
  expect(labelsOf({ x: 12, y: 14, width: 16, height: 16 }, part)).not.toContain(7);
});

test('unclear marks teach nothing', () => {
  const elsewhere = { x: 60, y: 10, width: 20, height: 20 };
  expect(labelsOf(elsewhere, zed, [elsewhere])).toEqual([]);
  expect(labelsOf(box, seven, [elsewhere])).toEqual([7]);
});

test('a bar and a ring are digits to any reader, whatever they were cut from', () => {
  const bar = drawing((x) => Math.abs(x - 10) < 2);
  const ring = drawing((x, y) => Math.abs(Math.hypot(x - 9.5, y - 9.5) - 8) < 2);
  expect(resemblanceOf(normalize(bar))).toBe('digit');
  expect(resemblanceOf(normalize(ring))).toBe('digit');
  expect(resemblanceOf(normalize(drawing(() => true)))).toBe('blot');
  expect(resemblanceOf(normalize(zed))).toBe('something');
});
