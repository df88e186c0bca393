import { expect, test } from 'vitest';
import { framePlace } from '../../../src/popup/explain/frame-place.ts';

/** A frame with ink in a rectangle. */
const inked = (left: number, top: number, right: number, bottom: number) =>
  Array.from({ length: 784 }, (_, i) => {
    const x = i % 28;
    const y = Math.floor(i / 28);
    return x >= left && x < right && y >= top && y < bottom ? 255 : 0;
  });

test('the ink of the frame covers the box it came from', () => {
  const box = { x: 100, y: 50, width: 50, height: 100 };
  const place = framePlace(inked(9, 4, 19, 24), box);
  // 20 frame pixels stand for 100 picture pixels.
  expect(place).toEqual({ x: 100 - 9 * 5, y: 50 - 4 * 5, width: 140, height: 140 });
});

test('a blank frame has no place', () => {
  expect(framePlace(inked(0, 0, 0, 0), { x: 0, y: 0, width: 9, height: 9 })).toBeNull();
});
