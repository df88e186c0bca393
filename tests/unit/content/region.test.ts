import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, middle, moved, resized, SMALLEST } from '../../../src/content/region.ts';
import type { Box } from '../../../src/recognizer/types.ts';

const viewport = { width: 900, height: 600 };
const anywhere = fc.integer({ min: -2000, max: 2000 });
const point = fc.record({ x: anywhere, y: anywhere });

const isInside = ({ x, y, width, height }: Box) =>
  x >= 0 && y >= 0 && x + width <= viewport.width && y + height <= viewport.height;

describe('a region of the screen', () => {
  test('is what lies between two corners, whichever comes first', () => {
    const expected = { x: 10, y: 20, width: 30, height: 40 };
    expect(between({ x: 10, y: 20 }, { x: 40, y: 60 }, viewport)).toEqual(expected);
    expect(between({ x: 40, y: 20 }, { x: 10, y: 60 }, viewport)).toEqual(expected);
  });

  test('never leaves the window, however it is drawn, moved and sized', () => {
    const moves = fc.array(fc.record({ dx: anywhere, dy: anywhere, size: fc.boolean() }));
    fc.assert(
      fc.property(point, point, moves, (a, b, steps) => {
        let box = between(a, b, viewport);
        expect(isInside(box)).toBe(true);
        box = middle(viewport);
        for (const { dx, dy, size } of steps) {
          box = (size ? resized : moved)(box, dx, dy, viewport);
          expect(isInside(box)).toBe(true);
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(SMALLEST);
        }
      }),
    );
  });
});
