import fc from 'fast-check';
import { expect } from 'vitest';
import type { Pixels, Reading } from '../../../../src/recognizer/types.ts';
import { createRandom } from '../../../../training/random.ts';
import { paint } from './pixels.ts';

/** What holds of any reading of a picture, whichever line made it. */
export function expectBounded(reading: Reading, { width, height }: Pixels): void {
  expect(reading).toMatchObject({ width, height, model: 'cnn' });
  expect(reading.confidence).toBeGreaterThanOrEqual(0);
  expect(reading.confidence).toBeLessThanOrEqual(1);
  expect(reading.rejected).toBeGreaterThanOrEqual(0);
  expect(reading.seen.length).toBeLessThanOrEqual(300);
  for (const { box, frame, probabilities, confidence } of reading.digits) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.width).toBeGreaterThan(0);
    expect(box.height).toBeGreaterThan(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
    expect(frame).toHaveLength(28 * 28);
    expect(frame.every((ink) => Number.isInteger(ink) && ink >= 0 && ink <= 255)).toBe(true);
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

/** Random pixels, opaque only where they are grey. */
export function noise(width: number, height: number, seed: number, grey = false): Pixels {
  const random = createRandom(seed);
  const byte = () => Math.floor(256 * random());
  return paint(width, height, () =>
    grey ? Array(3).fill(byte()) : [byte(), byte(), byte(), byte()],
  );
}

/** One colour all over. */
export const constant = (width: number, height: number, ...colour: number[]) =>
  paint(width, height, () => colour);

/** Widths and heights from one pixel to a long line. */
export const sizes: [number, number][] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [3, 3],
  [1, 300],
  [300, 1],
  [8, 8],
  [7, 31],
  [2, 2000],
  [2000, 2],
  [300, 40],
  [64, 64],
];

/** Random pixels of random small sizes. */
export const anyPixels = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: 4 * width * height, maxLength: 4 * width * height })
      .map((data) => ({ width, height, data })),
  );

const rectangle = fc.record({
  x: fc.integer({ min: 0, max: 90 }),
  y: fc.integer({ min: 0, max: 90 }),
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.integer({ min: 1, max: 90 }),
  colour: fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)),
});

/** One to eight random rectangles on white. */
export const anyRectangles = fc
  .array(rectangle, { minLength: 1, maxLength: 8 })
  .map((rectangles) =>
    paint(
      90,
      90,
      (px, py) =>
        rectangles.findLast(
          ({ x, y, width, height }) => px >= x && py >= y && px < x + width && py < y + height,
        )?.colour ?? [255, 255, 255, 255],
    ),
  );
