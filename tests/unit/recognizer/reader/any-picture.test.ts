import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readPicture as read } from '../../../../src/recognizer/read-picture.ts';
import { EXPECTATIONS, type Pixels, type Reading } from '../../../../src/recognizer/types.ts';
import {
  anyPixels,
  anyRectangles,
  constant,
  expectBounded,
  noise,
  sizes,
} from '../support/any-picture.ts';
import { stubbornNetworks } from '../support/fake-reader.ts';
import { paint } from '../support/pixels.ts';

// Noise is a lot to look at on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Sees a 3 in everything. */
const credulous = stubbornNetworks(3, 6);
/** Sees a digit in nothing and small text everywhere, and so looks as closely as it may. */
const doubtful = stubbornNetworks(3, -6, 6);

/** Reads a picture in every way and checks what must hold of any reading. */
async function readInEveryWay(pixels: Pixels): Promise<void> {
  for (const networks of [credulous, doubtful]) {
    for (const expected of EXPECTATIONS) {
      const reading = await read(pixels, networks, { model: 'cnn', expect: expected });
      check(reading, pixels);
      if (expected === 'digit') expect(reading.digits.length).toBeLessThanOrEqual(1);
    }
  }
}

function check(reading: Reading, pixels: Pixels): void {
  expectBounded(reading, pixels);
  const { text, characters, digits } = reading;
  expect(text.replace(/[ \n]/g, '')).toBe(characters.map(({ char }) => char).join(''));
  expect(text.replace(/\D/g, '')).toBe(digits.map(({ digit }) => digit).join(''));
}

describe('no picture throws, and what is read of it is bounded', () => {
  test.each(sizes)('%i × %i', async (width, height) => {
    await readInEveryWay(noise(width, height, 1));
    await readInEveryWay(constant(width, height, 255, 255, 255));
    await readInEveryWay(paint(width, height, (x, y) => Array(3).fill(255 * ((x + y) % 2))));
    await readInEveryWay(paint(width, height, (x, y) => [x % 256, y % 256, (x * y) % 256]));
  });

  test('random pixels', async () => {
    await fc.assert(fc.asyncProperty(anyPixels, readInEveryWay), { numRuns: 50 });
  });

  test('a few random rectangles', async () => {
    await fc.assert(fc.asyncProperty(anyRectangles, readInEveryWay), { numRuns: 12 });
  });

  test('noise of a photograph’s size', async () => {
    const photograph = noise(1600, 1200, 2, true);
    check(await read(photograph, doubtful, { model: 'cnn', expect: 'auto' }), photograph);
  });
});
