import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinct } from '../../../src/recognizer/distinct.ts';

/** Frames of few values, so that many are the same, and many have the same ink in other places. */
const frame = fc
  .array(fc.constantFrom(0, 0.25, 0.5), { minLength: 3, maxLength: 3 })
  .map((ink) => Float32Array.from(ink));

test('every frame is kept once, and each is found again', () => {
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 30 }), (frames) => {
      const { unique, which } = distinct(frames);
      const asText = (one: Float32Array) => one.join();
      expect(unique.map(asText)).toEqual([...new Set(frames.map(asText))]);
      expect(which.map((k) => asText(unique[k]))).toEqual(frames.map(asText));
    }),
  );
});
