import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { read } from '../../../src/recognizer/read.ts';
import type { Pixels, Reading } from '../../../src/recognizer/types.ts';
import {
  anyPixels,
  anyRectangles,
  constant,
  expectBounded,
  noise,
  sizes,
} from './support/any-picture.ts';
import { stubbornNetworks } from './support/fake-network.ts';
import { paint } from './support/pixels.ts';

// Noise is a lot to look at on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Sees a 3 in everything. */
const credulous = stubbornNetworks(3, 6);
/** Sees a digit in nothing, and so has everything cut and looked at again. */
const doubtful = stubbornNetworks(3, -1);

/** Reads a picture in every way and checks what must hold of any reading. */
function readInEveryWay(pixels: Pixels): void {
  for (const networks of [credulous, doubtful]) {
    for (const expected of ['auto', 'digit'] as const) {
      const reading = read(pixels, networks, { model: 'cnn', expect: expected });
      check(reading, pixels);
      if (expected === 'digit') expect(reading.digits.length).toBeLessThanOrEqual(1);
    }
  }
}

function check(reading: Reading, pixels: Pixels): void {
  expectBounded(reading, pixels);
  expect(reading.text.replaceAll('\n', '')).toBe(reading.digits.map(({ digit }) => digit).join(''));
}

describe('no picture throws, and what is read of it is bounded', () => {
  test.each(sizes)('%i × %i', (width, height) => {
    readInEveryWay(noise(width, height, 1));
    readInEveryWay(constant(width, height, 255, 255, 255));
    readInEveryWay(paint(width, height, (x, y) => Array(3).fill(255 * ((x + y) % 2))));
    readInEveryWay(paint(width, height, (x, y) => [x % 256, y % 256, (x * y) % 256]));
  });

  test('random pixels', () => {
    fc.assert(fc.property(anyPixels, readInEveryWay), { numRuns: 50 });
  });

  test('a few random rectangles', () => {
    fc.assert(fc.property(anyRectangles, readInEveryWay), { numRuns: 12 });
  });

  test('noise of a photograph’s size', () => {
    const photograph = noise(1600, 1200, 2, true);
    check(read(photograph, doubtful, { model: 'cnn', expect: 'auto' }), photograph);
  });
});

describe('nothing is read', () => {
  const blanks: [string, Pixels][] = [
    ['white', constant(60, 40, 255, 255, 255)],
    ['black', constant(60, 40, 0, 0, 0)],
    ['a colour', constant(60, 40, 90, 20, 160)],
    ['nothing at all', constant(60, 40, 0, 0, 0, 0)],
    ['nothing, with colours under it', paint(60, 40, (x, y) => [4 * x, 6 * y, 0, 0])],
    ['one pixel', constant(1, 1, 7, 7, 7)],
  ];
  test.each(blanks)('in %s, however sure the network is of everything', (_, pixels) => {
    const reading = read(pixels, credulous, { model: 'cnn', expect: 'auto' });
    expect(reading).toMatchObject({ text: '', confidence: 0, digits: [], rejected: 0 });
  });
});
