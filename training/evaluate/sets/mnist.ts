import { greyPixels } from './grey-pixels.ts';
import type { PictureSet } from './picture-set.ts';
import { drawTestDigits, inkOf } from './test-digits.ts';

/** Test digits as they are: 28×28, white on black. */
export function mnistSet(count: number): PictureSet {
  const digits = drawTestDigits(count);
  return {
    length: digits.labels.length,
    name: (i) => `test ${digits.indices[i]}`,
    label: (i) => String(digits.labels[i]),
    pixels: async (i) => greyPixels(inkOf(digits, i)),
  };
}
