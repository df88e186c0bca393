import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { read } from '../../../src/recognizer/read.ts';
import { EXPECTATIONS, type Pixels, type Reading } from '../../../src/recognizer/types.ts';
import { createRandom } from '../../../training/random.ts';
import { stubbornNetworks } from './support/fake-network.ts';
import { paint } from './support/pixels.ts';

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

function check(reading: Reading, { width, height }: Pixels): void {
  expect(reading).toMatchObject({ width, height, model: 'cnn' });
  const { text, characters, digits } = reading;
  expect(text.replace(/[ \n]/g, '')).toBe(characters.map(({ char }) => char).join(''));
  expect(text.replace(/\D/g, '')).toBe(digits.map(({ digit }) => digit).join(''));
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
  test.each(sizes)('%i × %i', async (width, height) => {
    await readInEveryWay(noise(width, height, 1));
    await readInEveryWay(constant(width, height, 255, 255, 255));
    await readInEveryWay(paint(width, height, (x, y) => Array(3).fill(255 * ((x + y) % 2))));
    await readInEveryWay(paint(width, height, (x, y) => [x % 256, y % 256, (x * y) % 256]));
  });

  test('random pixels', async () => {
    const pictures = fc
      .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }))
      .chain(([width, height]) =>
        fc
          .uint8Array({ minLength: 4 * width * height, maxLength: 4 * width * height })
          .map((data) => ({ width, height, data })),
      );
    await fc.assert(fc.asyncProperty(pictures, readInEveryWay), { numRuns: 50 });
  });

  test('a few random rectangles', async () => {
    const rectangle = fc.record({
      x: fc.integer({ min: 0, max: 90 }),
      y: fc.integer({ min: 0, max: 90 }),
      width: fc.integer({ min: 1, max: 90 }),
      height: fc.integer({ min: 1, max: 90 }),
      colour: fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(rectangle, { minLength: 1, maxLength: 8 }), (rectangles) => {
        const colourAt = (px: number, py: number) =>
          rectangles.findLast(
            ({ x, y, width, height }) => px >= x && py >= y && px < x + width && py < y + height,
          )?.colour ?? [255, 255, 255, 255];
        return readInEveryWay(paint(90, 90, colourAt));
      }),
      { numRuns: 12 },
    );
  });

  test('noise of a photograph’s size', async () => {
    const photograph = noise(1600, 1200, 2, true);
    check(await read(photograph, doubtful, { model: 'cnn', expect: 'auto' }), photograph);
  });
});
