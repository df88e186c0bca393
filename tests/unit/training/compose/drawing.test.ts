import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceField } from '../../../../training/compose/distance.ts';
import { jpegPlane } from '../../../../training/compose/jpeg.ts';
import {
  about,
  apply,
  chain,
  IDENTITY,
  inverse,
  type Matrix,
  rotate,
  scale,
  scaleAt,
  translate,
} from '../../../../training/compose/matrix.ts';
import { strokeShape } from '../../../../training/compose/shape.ts';
import { Sheet } from '../../../../training/compose/sheet.ts';

test('a map and its inverse undo each other, in perspective too', () => {
  const angle = fc.double({ min: -1, max: 1, noNaN: true });
  const flee = fc.double({ min: -0.002, max: 0.002, noNaN: true });
  fc.assert(
    fc.property(angle, flee, flee, (turn, g, h) => {
      const away: Matrix = [1, 0, 0, 0, 1, 0, g, h, 1];
      const map = chain(away, about(30, 40, rotate(turn)), scale(2, 3));
      const [u, v] = apply(map, 12, 34);
      const [x, y] = apply(inverse(map), u, v);
      expect(x).toBeCloseTo(12, 4);
      expect(y).toBeCloseTo(34, 4);
    }),
  );
  expect(scaleAt(chain(translate(5, 5), scale(4)), 9, 9)).toBeCloseTo(4);
  expect(apply(IDENTITY, 3, 4)).toEqual([3, 4]);
});

test('a distance field is right inside and outside of a square', () => {
  const mask = Float32Array.from({ length: 400 }, (_, i) => {
    const [x, y] = [i % 20, Math.floor(i / 20)];
    return x >= 5 && x < 15 && y >= 5 && y < 15 ? 1 : 0;
  });
  const { data } = distanceField(mask, 20, 20, 0.5);
  expect(data[10 * 20 + 9]).toBeCloseTo(4.5, 1);
  expect(data[10 * 20 + 1]).toBeCloseTo(-3.5, 1);
  expect(data[2 * 20 + 2]).toBeCloseTo(-(Math.hypot(3, 3) - 0.5), 1);
});

test('JPEG keeps flat paper and loses detail as its quality falls', () => {
  const detail = Float32Array.from({ length: 256 }, (_, i) => 128 + 100 * Math.sin(i * 1.7));
  const loss = (quality: number) => {
    const plane = detail.slice();
    jpegPlane(plane, 16, 16, quality);
    return Math.sqrt(plane.reduce((sum, v, i) => sum + (v - detail[i]) ** 2, 0) / 256);
  };
  expect(loss(95)).toBeLessThan(6);
  expect(loss(10)).toBeGreaterThan(2 * loss(95));
  const flat = new Float32Array(64).fill(200);
  jpegPlane(flat, 8, 8, 50);
  for (const value of flat) expect(value).toBeCloseTo(200, -1);
});

test('a drawn shape tells the box of its ink and how much of it is visible', () => {
  const sheet = new Sheet(40, 40);
  const bar = strokeShape([
    {
      cap: 'butt',
      points: [
        [0, 0.5, 0.5],
        [1, 0.5, 0.5],
      ],
    },
  ]);
  const pen = { colour: [255, 0, 0] } as const;
  const whole = sheet.draw(bar, chain(translate(10, 10), scale(10 / bar.aspect, 10)), pen);
  expect(whole.visible).toBe(1);
  expect(sheet.rgb[15 * 40 + 15]).toBeCloseTo(255);
  expect(whole.box.width).toBeGreaterThanOrEqual(10);
  const cut = sheet.drawDigit(1, bar, chain(translate(-6, 10), scale(10 / bar.aspect, 10)), pen);
  expect(cut.visible).toBeCloseTo(0.4, 1);
  expect(sheet.truth).toEqual([]);
});
