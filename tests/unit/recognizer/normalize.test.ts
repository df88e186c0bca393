import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize } from '../../../src/recognizer/frame/normalize.ts';
import { FRAME_SIDE, type Plane } from '../../../src/recognizer/types.ts';
import { difference, frameOf, mnist } from './support/mnist.ts';
import { boxOf } from './support/pixels.ts';

/** A filled rectangle on paper of the given size. */
function rectangle(
  width: number,
  height: number,
  [x, y, wide, high]: readonly number[],
  ink = 1,
): Plane {
  const data = Float32Array.from({ length: width * height }, (_, i) => {
    const [u, v] = [i % width, Math.floor(i / width)];
    return u >= x && u < x + wide && v >= y && v < y + high ? ink : 0;
  });
  return { width, height, data };
}

const framed = (patch: Plane): Plane => ({
  width: FRAME_SIDE,
  height: FRAME_SIDE,
  data: normalize(patch),
});

/** Mean place of the ink in pixel indices. */
function centreOfMass({ width, data }: Plane): { x: number; y: number } {
  let [mass, x, y] = [0, 0, 0];
  data.forEach((ink, i) => {
    mass += ink;
    x += ink * (i % width);
    y += ink * Math.floor(i / width);
  });
  return { x: x / mass, y: y / mass };
}

test('a picture of MNIST comes out as itself', () => {
  const differences = Array.from({ length: 500 }, (_, i) => {
    const original = frameOf(mnist.training, 97 * i);
    return difference(normalize(original), original.data);
  });
  const same = differences.filter((value) => value < 0.004).length;
  expect(same / differences.length).toBeGreaterThan(0.95);
});

test('and so it does when cut to its ink, or on more paper', () => {
  for (let i = 0; i < 100; i++) {
    const original = frameOf(mnist.training, 311 * i);
    const { x, y, width, height } = boxOf(original, 0.08);
    const place = (dx: number, dy: number, wide: number, high: number): Plane => {
      const data = new Float32Array(wide * high);
      for (let v = 0; v < height; v++) {
        for (let u = 0; u < width; u++) {
          data[(v + dy) * wide + u + dx] = original.data[(v + y) * FRAME_SIDE + u + x];
        }
      }
      return { width: wide, height: high, data };
    };
    const cut = normalize(place(0, 0, width, height));
    const placed = normalize(place(30, 7, 90, 50));
    expect(difference(cut, placed)).toBeLessThan(0.001);
    expect(difference(cut, normalize(original))).toBeLessThan(0.03);
  }
});

const side = fc.integer({ min: 5, max: 80 });

test('longest side 20 pixels, aspect kept, centre of mass in the middle', () => {
  fc.assert(
    fc.property(side, side, side, side, (wide, high, x, y) => {
      const frame = framed(rectangle(170, 170, [x, y, wide, high]));
      const box = boxOf(frame);
      expect(Math.max(box.width, box.height)).toBeGreaterThanOrEqual(19);
      expect(Math.max(box.width, box.height)).toBeLessThanOrEqual(21);
      const shorter = (20 * Math.min(wide, high)) / Math.max(wide, high);
      expect(Math.abs(Math.min(box.width, box.height) - shorter)).toBeLessThan(1.6);
      expect(box.width >= box.height).toBe(wide >= high || box.width === box.height);
      const centre = centreOfMass(frame);
      expect(Math.abs(centre.x - FRAME_SIDE / 2)).toBeLessThanOrEqual(0.6);
      expect(Math.abs(centre.y - FRAME_SIDE / 2)).toBeLessThanOrEqual(0.6);
    }),
  );
});

test('ink stays between 0 and 1, whatever the patch', () => {
  const patches = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
    .chain(([width, height]) =>
      fc
        .float32Array({
          min: 0,
          max: 1,
          noNaN: true,
          minLength: width * height,
          maxLength: width * height,
        })
        .map((data) => ({ width, height, data })),
    );
  fc.assert(
    fc.property(patches, (patch) => {
      expect(normalize(patch).every((ink) => ink >= 0 && ink <= 1.00001)).toBe(true);
    }),
  );
});

test('paper makes an empty frame', () => {
  expect(normalize({ width: 5, height: 9, data: new Float32Array(45) })).toEqual(
    new Float32Array(FRAME_SIDE ** 2),
  );
});

test('hair-thin strokes are made visible', () => {
  const thin = framed(rectangle(300, 300, [150, 20, 2, 260]));
  expect(Math.max(...thin.data)).toBeGreaterThan(0.5);
});
