import { createRandom } from '../../random.ts';
import { type Dataset, PIXELS } from '../../samples.ts';
import { CORRUPTION_NAMES, CORRUPTIONS, type CorruptionName } from '../corruptions/corruptions.ts';
import { greyPixels } from './grey-pixels.ts';
import type { PictureSet } from './picture-set.ts';
import { drawTestDigits, inkOf, type TestDigits } from './test-digits.ts';

/** Corrupted test digits: 28×28, white on black. */
export function corruptedSet(corruption: CorruptionName, count: number): PictureSet {
  const digits = drawTestDigits(count);
  return {
    length: digits.labels.length,
    name: (i) => `test ${digits.indices[i]}`,
    label: (i) => String(digits.labels[i]),
    pixels: async (i) => greyPixels(corrupt(corruption, digits, i)),
  };
}

/** The same as frames for a network. */
export function corruptedFrames(corruption: CorruptionName, count: number): Dataset {
  const digits = drawTestDigits(count);
  const ink = new Uint8Array(digits.ink.length);
  digits.indices.forEach((_, i) => {
    ink.set(corrupt(corruption, digits, i), i * PIXELS);
  });
  return { ink, labels: digits.labels };
}

/** What happens to a digit depends on which one it is, not on how many are drawn. */
function corrupt(name: CorruptionName, digits: TestDigits, i: number): Uint8Array {
  const random = createRandom(CORRUPTION_NAMES.indexOf(name), digits.indices[i]);
  const grey = Float32Array.from(inkOf(digits, i), (value) => value / 255);
  return Uint8Array.from(CORRUPTIONS[name](grey, random), (value) => Math.round(255 * value));
}
