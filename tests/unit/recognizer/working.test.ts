import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWorking } from '../../../src/recognizer/working.ts';
import { paint } from './support/pixels.ts';

test('every working pixel is the mean of what it stands for, at the last row and column too', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 40 }),
      (width, height, factor) => {
        const { channels, ...size } = toWorking(
          paint(width, height, () => [51, 102, 204, 255]),
          factor,
        );
        expect(size.width).toBe(Math.ceil(width / factor));
        expect(size.height).toBe(Math.ceil(height / factor));
        [0.2, 0.4, 0.8].forEach((share, c) => {
          for (const value of channels[c]) expect(value).toBeCloseTo(share, 5);
        });
      },
    ),
  );
});

test('a grey picture has one channel; transparent ink lies on the paper that shows it', () => {
  const grey = toWorking(
    paint(8, 8, () => [100, 100, 100, 255]),
    1,
  );
  expect(grey.channels).toHaveLength(1);
  const dark = toWorking(
    paint(8, 8, (x) => [0, 0, 0, x < 2 ? 255 : 0]),
    1,
  );
  expect([dark.channels[0][0], dark.channels[0][7]]).toEqual([0, 1]);
  const light = toWorking(
    paint(8, 8, (x) => [255, 255, 255, x < 2 ? 255 : 0]),
    1,
  );
  expect([light.channels[0][0], light.channels[0][7]]).toEqual([1, 0]);
});
