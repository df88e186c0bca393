import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, fromWire, toBase64, toWire } from '../../../src/engine/wire.ts';

test('bytes come back from base64 as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(Buffer.from(fromBase64(text)).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('pixels come back from a message as they were', () => {
  const pixels = { width: 2, height: 1, data: Uint8ClampedArray.of(1, 2, 3, 4, 5, 6, 7, 255) };
  expect(fromWire(toWire(pixels))).toEqual(pixels);
});
