import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitMessage, fitSide } from '../../../src/engine/fit.ts';
import { MAX_PICTURE_SIDE, READ_PIXELS } from '../../../src/engine/limits.ts';

const sides = fc.record({
  width: fc.integer({ min: 1, max: 100_000 }),
  height: fc.integer({ min: 1, max: 100_000 }),
});

test('any picture fits a message, keeps its shape and is never enlarged', () => {
  fc.assert(
    fc.property(sides, (size) => {
      const { width, height } = fitMessage(size);
      expect(width * height).toBeLessThanOrEqual(READ_PIXELS);
      expect(Math.max(width, height)).toBeLessThanOrEqual(MAX_PICTURE_SIDE);
      expect(width).toBeLessThanOrEqual(size.width);
      expect(height).toBeLessThanOrEqual(size.height);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
      // Rounding may cost each side a pixel.
      const difference = Math.abs(width / size.width - height / size.height);
      expect(difference).toBeLessThanOrEqual(1 / size.width + 1 / size.height);
    }),
  );
});

test('a picture that is small enough stays as it is', () => {
  expect(fitMessage({ width: 1024, height: 768 })).toEqual({ width: 1024, height: 768 });
  expect(fitSide({ width: 30, height: 20 }, 64)).toEqual({ width: 30, height: 20 });
  expect(fitSide({ width: 640, height: 320 }, 64)).toEqual({ width: 64, height: 32 });
});
