import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { read } from '../../../src/recognizer/read.ts';
import type { Pixels, Reading } from '../../../src/recognizer/types.ts';
import { createRandom } from '../../../training/random.ts';
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

function check(reading: Reading, { width, height }: Pixels): void {
  expect(reading).toMatchObject({ width, height, model: 'cnn' });
  expect(reading.text.replaceAll('\n', '')).toBe(reading.digits.map(({ digit }) => digit).join(''));
  expect(reading.confidence).toBeGreaterThanOrEqual(0);
  expect(reading.confidence).toBeLessThanOrEqual(1);
  expect(reading.rejected).toBeGreaterThanOrEqual(0);
  for (const { box, frame, probabilities, confidence } of reading.digits) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.width).toBeGreaterThan(0);
    expect(box.height).toBeGreaterThan(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
    expect(frame).toHaveLength(28 * 28);
    expect(frame.every((ink) => Number.isInteger(ink) && ink >= 0 && ink <= 255)).toBe(true);
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

function noise(width: number, height: number, seed: number, grey = false): Pixels {
  const random = createRandom(seed);
  const byte = () => Math.floor(256 * random());
  return paint(width, height, () =>
    grey ? Array(3).fill(byte()) : [byte(), byte(), byte(), byte()],
  );
}

const constant = (width: number, height: number, ...colour: number[]) =>
  paint(width, height, () => colour);

const sizes: [number, number][] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [3, 3],
  [1, 300],
  [300, 1],
  [8, 8],
  [7, 31],
  [2, 2000],
  [2000, 2],
  [300, 40],
  [64, 64],
];

describe('no picture throws, and what is read of it is bounded', () => {
  test.each(sizes)('%i × %i', (width, height) => {
    readInEveryWay(noise(width, height, 1));
    readInEveryWay(constant(width, height, 255, 255, 255));
    readInEveryWay(paint(width, height, (x, y) => Array(3).fill(255 * ((x + y) % 2))));
    readInEveryWay(paint(width, height, (x, y) => [x % 256, y % 256, (x * y) % 256]));
  });

  test('random pixels', () => {
    const pictures = fc
      .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }))
      .chain(([width, height]) =>
        fc
          .uint8Array({ minLength: 4 * width * height, maxLength: 4 * width * height })
          .map((data) => ({ width, height, data })),
      );
    fc.assert(fc.property(pictures, readInEveryWay), { numRuns: 50 });
  });

  test('a few random rectangles', () => {
    const rectangle = fc.record({
      x: fc.integer({ min: 0, max: 90 }),
      y: fc.integer({ min: 0, max: 90 }),
      width: fc.integer({ min: 1, max: 90 }),
      height: fc.integer({ min: 1, max: 90 }),
      colour: fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)),
    });
    fc.assert(
      fc.property(fc.array(rectangle, { minLength: 1, maxLength: 8 }), (rectangles) => {
        const colourAt = (px: number, py: number) =>
          rectangles.findLast(
            ({ x, y, width, height }) => px >= x && py >= y && px < x + width && py < y + height,
          )?.colour ?? [255, 255, 255, 255];
        readInEveryWay(paint(90, 90, colourAt));
      }),
      { numRuns: 12 },
    );
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
