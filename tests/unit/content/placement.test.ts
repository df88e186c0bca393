import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBeside } from '../../../src/content/placement.ts';

const viewport = { width: 1200, height: 800 };
const card = { width: 320, height: 400 };
const length = (max: number) => fc.double({ min: 1, max, noNaN: true });
const position = fc.double({ min: -2000, max: 4000, noNaN: true });

describe('the place of a card', () => {
  test('is inside any window that has room for it, wherever the picture is', () => {
    const anchor = fc.record({
      x: position,
      y: position,
      width: length(3000),
      height: length(3000),
    });
    const size = fc.record({ width: length(320), height: length(560) });
    const view = fc.record({
      width: fc.integer({ min: 336, max: 4000 }),
      height: fc.integer({ min: 576, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.option(anchor), size, view, (where, what, within) => {
        const { x, y } = placeBeside(where, what, within);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + what.width).toBeLessThanOrEqual(within.width);
        expect(y + what.height).toBeLessThanOrEqual(within.height);
      }),
    );
  });

  test.each([
    ['right of it', { x: 100, y: 100, width: 200, height: 200 }, { x: 310, y: 100 }],
    ['left of it', { x: 900, y: 100, width: 200, height: 200 }, { x: 570, y: 100 }],
    ['below it', { x: 100, y: 20, width: 1000, height: 300 }, { x: 100, y: 330 }],
    ['above it', { x: 100, y: 450, width: 1000, height: 340 }, { x: 100, y: 40 }],
    ['in the corner of one that fills the window', { x: 0, y: 0, ...viewport }, { x: 872, y: 392 }],
  ])('is %s where there is room', (_, anchor, expected) => {
    expect(placeBeside(anchor, card, viewport)).toEqual(expected);
  });

  test('shows its upper left corner in a window that is too small', () => {
    expect(placeBeside(null, card, { width: 200, height: 150 })).toEqual({ x: 8, y: 8 });
  });
});
