import { expect, test } from 'vitest';
import { foregrounds } from '../../../src/recognizer/foreground.ts';
import type { Pixels } from '../../../src/recognizer/types.ts';
import { factorFor, toWorking } from '../../../src/recognizer/working.ts';
import { similarity } from './support/fake-network.ts';
import { digit, paper } from './support/handwriting.ts';
import { alphaPlane, decode, negative, paint, png, render } from './support/pixels.ts';

const SIDE = 160;
const stroke = (colour: string) => digit(5, { x: 55, y: 35, height: 90, colour });
const mask = alphaPlane(await render(SIDE, SIDE, stroke('black')));

const looks = (pixels: Pixels) =>
  foregrounds(toWorking(pixels, factorFor(pixels, SIDE * SIDE))).likely;

/** How well the first idea of what is ink agrees with where the ink is, 0…1. */
function agreement(pixels: Pixels): number {
  return Math.max(0, ...looks(pixels).map(({ ink }) => similarity(ink.data, mask.data)));
}

const gradient = (from: string, to: string) =>
  `<defs><linearGradient id="g" x2="1" y2="1"><stop offset="0" stop-color="${from}"/>
   <stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>`;

test.each([
  ['black on white', paper('white') + stroke('black')],
  ['white on black', paper('black') + stroke('white')],
  ['pencil on grey', paper('#c0c0c0') + stroke('#909090')],
  ['chalk on slate', paper('#303838') + stroke('#c8d0c8')],
  ['blue on yellow', paper('#ffe873') + stroke('#2038b0')],
  ['a lighting gradient', gradient('#ffffff', '#707070') + stroke('#202020')],
  ['light ink on a gradient', gradient('#101010', '#606080') + stroke('#f0f0f0')],
  // Both have luminance 0.30 R + 0.59 G + 0.11 B = 100.
  ['red on green, as bright as each other', paper('rgb(0 163 35)') + stroke('rgb(244 30 84)')],
  ['black strokes on nothing', stroke('black')],
  ['white strokes on nothing', stroke('white')],
  ['blue strokes on nothing', stroke('#2038b0')],
  ['yellow strokes on nothing', stroke('#ffe873')],
])('finds the ink: %s', async (_, content) => {
  expect(agreement(await render(SIDE, SIDE, content))).toBeGreaterThan(0.9);
});

test('a negative has the same ink', async () => {
  const picture = await render(SIDE, SIDE, gradient('#ffffff', '#a0a0a0') + stroke('#303030'));
  const [own] = looks(picture);
  const [other] = looks(negative(picture));
  expect(similarity(own.ink.data, other.ink.data)).toBeGreaterThan(0.98);
});

test('ink lighter than its paper in one colour and darker in another is one idea', async () => {
  const both = [paper('#e02030') + stroke('#2030e0'), paper('#30e060') + stroke('#2820b0')];
  for (const picture of both) {
    expect(looks(await render(SIDE, SIDE, picture))).toHaveLength(1);
  }
});

test('strokes on nothing may keep any colour where they are not', async () => {
  const picture = await render(SIDE, SIDE, stroke('black'));
  const data = picture.data.map((value, i) =>
    picture.data[i - (i % 4) + 3] === 0 && i % 4 !== 3 ? 200 : value,
  );
  expect(agreement({ ...picture, data })).toBeGreaterThan(0.93);
});

test('where ink reaches the edges of a picture, light and dark are both looked at', async () => {
  const tight = await render(60, 90, paper('white') + digit(5, { x: -12, y: -10, height: 110 }));
  const roomy = await render(SIDE, SIDE, paper('white') + stroke('black'));
  const ideas = (pixels: Pixels) => {
    const { likely, unlikely } = foregrounds(toWorking(pixels, 1));
    return likely.length + unlikely.length;
  };
  expect(ideas(tight)).toBe(2);
  expect(ideas(roomy)).toBe(1);
});

test('noise is no ink', async () => {
  const noisy = await render(SIDE, SIDE, paper('#e0e0e0') + stroke('#303030'));
  let state = 1;
  const data = noisy.data.map((value, i) => {
    state = (state * 48271) % 0x7fffffff;
    return i % 4 === 3 ? value : value + 30 * (state / 0x7fffffff - 0.5);
  });
  const [{ levels }] = looks({ ...noisy, data });
  const marked = levels.filter((level, i) => level > 0 && mask.data[i] === 0).length;
  expect(marked / levels.length).toBeLessThan(0.02);
});

test('plain paper has no ink', async () => {
  for (const colour of ['white', 'black', '#4080c0']) {
    expect(looks(await render(SIDE, SIDE, paper(colour)))).toEqual([]);
  }
  expect(looks(paint(SIDE, SIDE, () => [9, 9, 9, 0]))).toEqual([]);
});

test('a large picture is reduced without losing thin strokes', async () => {
  const large = await decode(
    await png(
      await render(1600, 1600, paper('white') + stroke('black').replace('scale(0.9)', 'scale(9)')),
    ),
  );
  const [{ ink }] = looks(large);
  expect(ink.width).toBe(SIDE);
  expect(Math.max(...ink.data)).toBeGreaterThan(0.9);
});
