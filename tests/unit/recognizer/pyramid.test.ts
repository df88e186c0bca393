import { expect, test } from 'vitest';
import { createPyramid } from '../../../src/recognizer/pyramid/pyramid.ts';
import type { Pixels } from '../../../src/recognizer/types.ts';

/** A picture of red from left to right, green from top to bottom, and a chequered blue. */
function ramps(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      data.set([(255 * x) / width, (255 * y) / height, (x + y) % 2 ? 255 : 0, 255], i);
    }
  }
  return { width, height, data };
}

const WHITE = [255, 255, 255];

test.each([
  ['enlarged', 2.5],
  ['as it is', 1],
  ['reduced', 0.3],
  ['reduced by far, from halves of it', 0.03],
])('a picture %s has the colours it had there', (_, scale) => {
  const [width, height] = [641, 479];
  const { view } = createPyramid(ramps(width, height));
  const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) };
  const { data } = view({ ...size, scale, left: 0, top: 0 }, WHITE);
  let furthest = 0;
  // At its edges a picture fades into what lies around it.
  for (let y = 2; y < size.height - 2; y++) {
    for (let x = 2; x < size.width - 2; x++) {
      const i = 3 * (y * size.width + x);
      const wanted = [(255 * (x + 0.5)) / scale / width, (255 * (y + 0.5)) / scale / height];
      furthest = Math.max(
        furthest,
        Math.abs(data[i] - wanted[0]),
        Math.abs(data[i + 1] - wanted[1]),
      );
    }
  }
  expect(furthest).toBeLessThan(2);
});

test('fine patterns become their mean', () => {
  const { view } = createPyramid(ramps(640, 480));
  const { data } = view({ width: 20, height: 15, scale: 1 / 32, left: 0, top: 0 }, WHITE);
  const blue = data.filter((_, i) => i % 3 === 2);
  expect(Math.max(...blue.map((value) => Math.abs(value - 127.5)))).toBeLessThan(1);
});

test('what lies outside has the colour that is asked for', () => {
  const { view } = createPyramid(ramps(30, 20));
  const { data } = view({ width: 60, height: 40, scale: 1, left: 15, top: 10 }, [1, 2, 3]);
  expect([...data.subarray(0, 3)]).toEqual([1, 2, 3]);
  expect([...data.subarray(-3)]).toEqual([1, 2, 3]);
  const middle = 3 * (10 * 60 + 15);
  expect(data[middle]).toBeLessThan(2);
});

test.each([
  ['an array', (size: number) => new Uint8ClampedArray(size)],
  // Its slice() is no copy.
  ['a Buffer of Node.js', (size: number) => Buffer.alloc(size)],
])('a picture with pixels in the middle of %s is halved as any other', (_, allocate) => {
  const whole = ramps(64, 48);
  const larger = allocate(whole.data.length + 2);
  larger.set(whole.data, 2);
  const shifted = { ...whole, data: larger.subarray(2) };
  const shown = { width: 8, height: 6, scale: 1 / 8, left: 0, top: 0 };
  expect(createPyramid(shifted).view(shown, WHITE)).toEqual(
    createPyramid(whole).view(shown, WHITE),
  );
});
