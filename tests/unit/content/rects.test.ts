import { describe, expect, test } from 'vitest';
import { drawnBox, intersect, partOf } from '../../../src/content/rects.ts';

const wide = { width: 600, height: 200 };
const square = { x: 10, y: 20, width: 200, height: 200 };

describe('where the whole of a picture lies in a square', () => {
  test.each([
    ['fill', '50% 50%', square],
    ['contain', '50% 50%', { x: 10, y: 20 + 200 / 3, width: 200, height: 200 / 3 }],
    ['cover', '50% 50%', { x: -190, y: 20, width: 600, height: 200 }],
    ['cover', '100% 0%', { x: -390, y: 20, width: 600, height: 200 }],
    ['none', '-200px 0px', { x: -190, y: 20, width: 600, height: 200 }],
    ['scale-down', '0% 0%', { x: 10, y: 20, width: 200, height: 200 / 3 }],
  ])('by %s at %s', (fit, position, expected) => {
    const drawn = drawnBox(wide, square, fit, position);
    for (const [key, value] of Object.entries(expected)) {
      expect(drawn).toHaveProperty(key, expect.closeTo(value, 6));
    }
  });

  test.each([
    ['cover', 'calc(50% + 3px) 0%'],
    ['from-the-future', '50% 50%'],
  ])('is not guessed for %s at %s', (fit, position) => {
    expect(drawnBox(wide, square, fit, position)).toBeNull();
  });
});

test('the part that shows is told in the pixels of the picture', () => {
  const drawn = { x: -190, y: 20, width: 300, height: 100 };
  expect(partOf(wide, drawn, square)).toEqual({ x: 400, y: 0, width: 200, height: 200 });
});

test('boxes that share nothing share no area', () => {
  expect(intersect(square, { x: 500, y: 20, width: 5, height: 5 })).toMatchObject({ width: 0 });
});
