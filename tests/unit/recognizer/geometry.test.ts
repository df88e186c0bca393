import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Networks } from '../../../src/recognizer/networks.ts';
import { read } from '../../../src/recognizer/read.ts';
import type { Box, Expect, Pixels } from '../../../src/recognizer/types.ts';
import { templateNetworks } from './support/fake-network.ts';
import { ASPECT, digit, handwrittenFrames, number, paper } from './support/handwriting.ts';
import { alphaPlane, boxOf, negative, render, throughJpeg } from './support/pixels.ts';

// Rendering takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
// What is read rests on a fake network's tolerance: the same pictures in every run.
fc.configureGlobal({ seed: 28 });

let networks: Networks;
beforeAll(async () => {
  networks = templateNetworks(await handwrittenFrames());
});

const readAs = (pixels: Pixels, expected: Expect) =>
  read(pixels, networks, { model: 'cnn', expect: expected });
const textOf = (pixels: Pixels) => readAs(pixels, 'auto').text;

const value = fc.integer({ min: 0, max: 9 });
const text = fc.stringMatching(/^[0-9]{1,4}$/);
const whole = (min: number, max: number) => fc.integer({ min, max });

describe('the reading stays the same', () => {
  test('wherever the digit stands, however large the paper', async () => {
    const places = fc.record({ value, x: whole(8, 200), y: whole(8, 200), rest: whole(8, 200) });
    await fc.assert(
      fc.asyncProperty(places, async ({ value, x, y, rest }) => {
        const picture = await render(
          x + 60 + rest,
          y + 100 + rest,
          paper('white') + digit(value, { x, y, height: 100 }),
        );
        expect(textOf(picture)).toBe(`${value}`);
      }),
      { numRuns: 15 },
    );
  });

  test('however large the digit, from 24 pixels to 1600', async () => {
    await fc.assert(
      fc.asyncProperty(value, fc.double({ min: 0, max: 1, noNaN: true }), async (value, size) => {
        const height = Math.round(24 * (1600 / 24) ** size);
        const picture = await render(
          Math.round(1.4 * height),
          Math.round(1.8 * height),
          paper('white') + digit(value, { x: 0.4 * height, y: 0.4 * height, height }),
        );
        expect(textOf(picture)).toBe(`${value}`);
      }),
      { numRuns: 15 },
    );
  });

  test('in the negative', async () => {
    await fc.assert(
      fc.asyncProperty(text, whole(0, 90), whole(165, 255), async (text, ink, light) => {
        const colour = `rgb(${ink} ${ink} ${ink})`;
        const picture = await render(
          80 + 85 * text.length,
          160,
          paper(`rgb(${light} ${light} ${light})`) +
            number(text, { x: 40, y: 30, height: 100, colour }),
        );
        expect(textOf(picture)).toBe(text);
        expect(textOf(negative(picture))).toBe(text);
      }),
      { numRuns: 12 },
    );
  });

  test('after a JPEG of 90 % quality', async () => {
    await fc.assert(
      fc.asyncProperty(text, whole(30, 120), async (text, height) => {
        const picture = await render(
          Math.ceil(height * (1 + 0.85 * text.length)),
          Math.ceil(1.6 * height),
          paper('#f4f0e4') +
            number(text, { x: 0.4 * height, y: 0.3 * height, height, colour: '#203060' }),
        );
        expect(textOf(await throughJpeg(picture, 90))).toBe(text);
      }),
      { numRuns: 12 },
    );
  });

  test('under a shadow, and where the light falls off', async () => {
    const shadow =
      '<defs><filter id="soft"><feGaussianBlur stdDeviation="20"/></filter></defs>' +
      '<rect x="150" y="-40" width="120" height="300" opacity="0.5" filter="url(#soft)"/>';
    const dusk =
      '<defs><linearGradient id="dusk"><stop offset="0" stop-opacity="0"/><stop offset="1" ' +
      'stop-opacity="0.6"/></linearGradient></defs><rect width="400" height="200" fill="url(#dusk)"/>';
    for (const light of [shadow, dusk]) {
      const written = number('5028', { x: 30, y: 50, height: 90, colour: '#202040' });
      expect(textOf(await render(360, 200, paper('#f0f0e8') + written + light))).toBe('5028');
    }
  });

  test('for two digits of low resolution after a JPEG', async () => {
    const written = number('99', { x: 18.4, y: 13.8, height: 46, colour: '#203060' });
    const picture = await render(125, 74, paper('#f4f0e4') + written);
    expect(textOf(await throughJpeg(picture, 90))).toBe('99');
  });

  test('for thin pens and for thick ones', async () => {
    await fc.assert(
      fc.asyncProperty(value, whole(6, 14), async (value, percent) => {
        const pen = { x: 50, y: 40, height: 120, thickness: percent / 100 };
        const picture = await render(180, 200, paper('white') + digit(value, pen));
        expect(textOf(picture)).toBe(`${value}`);
      }),
      { numRuns: 12 },
    );
  });

  test('however often it is read', async () => {
    const picture = await render(
      400,
      160,
      paper('white') + number('5028', { x: 30, y: 30, height: 90 }),
    );
    expect(readAs(picture, 'auto')).toEqual(readAs(picture, 'auto'));
  });
});

describe('boxes', () => {
  test('are where the digits are, in pixels of the picture', async () => {
    const places = fc.record({
      text,
      x: whole(10, 200),
      y: whole(10, 200),
      height: whole(40, 200),
    });
    await fc.assert(
      fc.asyncProperty(places, async ({ text, x, y, height }) => {
        const [width, high] = [Math.ceil(x + 0.85 * height * text.length + 40), y + height + 40];
        const reading = readAs(
          await render(width, high, paper('white') + number(text, { x, y, height })),
          'auto',
        );
        expect(reading.text).toBe(text);
        for (const [i, { box }] of reading.digits.entries()) {
          const own = digit(Number(text[i]), { x: x + 0.85 * height * i, y, height });
          const wanted = boxOf(alphaPlane(await render(width, high, own)), 0.2);
          expect(distance(box, wanted)).toBeLessThan(3 + 0.05 * height);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('of a picture that was reduced, too', async () => {
    const pen = { x: 350, y: 1000, height: 750 };
    const picture = await render(1500, 2000, paper('white') + digit(3, pen));
    const [{ box }] = readAs(picture, 'auto').digits;
    const wanted = boxOf(alphaPlane(await render(1500, 2000, digit(3, pen))));
    expect(distance(box, wanted)).toBeLessThan(0.03 * pen.height);
  });

  test('fit the proportions of the digit', async () => {
    const picture = await render(
      200,
      200,
      paper('white') + digit(8, { x: 60, y: 40, height: 120 }),
    );
    const [{ box }] = readAs(picture, 'digit').digits;
    expect(box.width / box.height).toBeGreaterThan(ASPECT - 0.1);
    expect(box.width / box.height).toBeLessThan(ASPECT + 0.1);
  });
});

/** The largest distance between two corresponding sides. */
function distance(a: Box, b: Box): number {
  const [right, bottom] = [a.x + a.width - b.x - b.width, a.y + a.height - b.y - b.height];
  return Math.max(...[a.x - b.x, a.y - b.y, right, bottom].map(Math.abs));
}

describe('several digits', () => {
  test('several lines are read from top to bottom', async () => {
    const lines =
      number('417', { x: 30, y: 30, height: 60 }) + number('2905', { x: 20, y: 130, height: 60 });
    expect(textOf(await render(300, 230, paper('white') + lines))).toBe('417\n2905');
  });

  test('a line written downhill stays one line', async () => {
    const turned = `<g transform="rotate(5 200 100)">${number('20475', { x: 60, y: 60, height: 60 })}</g>`;
    expect(textOf(await render(400, 200, paper('white') + turned))).toBe('20475');
  });

  test('whoever expects one digit gets one at most', async () => {
    const picture = await render(
      400,
      160,
      paper('white') + number('352', { x: 30, y: 30, height: 90 }),
    );
    expect(readAs(picture, 'digit').digits).toHaveLength(1);
    expect(readAs(picture, 'number').text).toBe('352');
  });
});
