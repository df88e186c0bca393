import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cropBox } from '../../../src/background/crop.ts';
import type { Place } from '../../../src/engine/page-calls.ts';

/** A window of `width` × `height` device pixels, zoomed, pinched and scrolled in any way. */
const situation = fc
  .record({
    screen: fc.record({
      width: fc.integer({ min: 200, max: 4000 }),
      height: fc.integer({ min: 200, max: 3000 }),
    }),
    zoom: fc.constantFrom(0.25, 0.5, 0.67, 0.9, 1, 1.1, 1.5, 2, 3, 5),
    ratio: fc.constantFrom(1, 1.25, 1.5, 2, 3),
    pinch: fc.constantFrom(1, 1.3, 2, 4),
    shift: fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    rect: fc.record({
      x: fc.integer({ min: 0, max: 4000 }),
      y: fc.integer({ min: 0, max: 3000 }),
      width: fc.integer({ min: 1, max: 2000 }),
      height: fc.integer({ min: 1, max: 2000 }),
    }),
  })
  .map(({ screen, zoom, ratio, pinch, shift, rect }) => {
    const css = zoom * ratio;
    const layout = { width: screen.width / css, height: screen.height / css };
    const view = {
      x: shift.x * layout.width * (1 - 1 / pinch),
      y: shift.y * layout.height * (1 - 1 / pinch),
      width: layout.width / pinch,
      height: layout.height / pinch,
    };
    return { screen, place: { rect, view } satisfies Place, perPixel: css * pinch };
  });

describe('the crop of a photographed tab', () => {
  test('lies in the photograph and is made of whole pixels', () => {
    fc.assert(
      fc.property(situation, ({ screen, place }) => {
        const box = cropBox(place, screen);
        if (box === null) return;
        expect(Object.values(box).every(Number.isInteger)).toBe(true);
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(1);
        expect(box.x + box.width).toBeLessThanOrEqual(screen.width);
        expect(box.y + box.height).toBeLessThanOrEqual(screen.height);
      }),
    );
  });

  test('shows what stands at the place, to a pixel, at any zoom, pixel ratio and scroll', () => {
    fc.assert(
      fc.property(situation, ({ screen, place: { rect, view }, perPixel }) => {
        const box = cropBox({ rect, view }, screen);
        const left = (rect.x - view.x) * perPixel;
        const right = left + rect.width * perPixel;
        const seen = Math.min(screen.width, right) - Math.max(0, left);
        if (seen <= 1) expect(box?.width ?? 0).toBeLessThanOrEqual(1);
        if (box === null) return;
        expect(Math.abs(box.x - Math.max(0, left))).toBeLessThanOrEqual(0.51);
        expect(Math.abs(box.x + box.width - Math.min(screen.width, right))).toBeLessThanOrEqual(
          0.51,
        );
      }),
    );
  });

  test('is nothing where the place is out of sight', () => {
    const view = { x: 0, y: 0, width: 800, height: 600 };
    const screen = { width: 1600, height: 1200 };
    expect(cropBox({ view, rect: { x: 900, y: 10, width: 50, height: 50 } }, screen)).toBeNull();
    expect(cropBox({ view, rect: { x: 10, y: 10, width: 0, height: 0 } }, screen)).toBeNull();
  });

  test('doubles on a screen of double density', () => {
    const view = { x: 0, y: 0, width: 800, height: 600 };
    const rect = { x: 100, y: 50, width: 30, height: 40 };
    expect(cropBox({ view, rect }, { width: 1600, height: 1200 })).toEqual({
      x: 200,
      y: 100,
      width: 60,
      height: 80,
    });
  });
});
