import { expect, test } from 'vitest';
import { turnBand } from '../../../src/recognizer/bands.ts';
import type { Plane } from '../../../src/recognizer/types.ts';
import { digit } from './support/handwriting.ts';
import { alphaPlane, render } from './support/pixels.ts';

const SIDE = 120;
const five = digit(5, { x: 30, y: 15, height: 90 });
const draw = async (content: string): Promise<Plane> =>
  alphaPlane(await render(SIDE, SIDE, content));

/** The plane with ink and paper changed places where `isInside`. */
const inverted = (
  { data, ...size }: Plane,
  isInside: (x: number, y: number) => boolean,
): Plane => ({
  ...size,
  data: data.map((ink, i) => (isInside(i % SIDE, Math.floor(i / SIDE)) ? 1 - ink : ink)),
});

const difference = (a: Plane | undefined, b: Plane) =>
  a ? Math.max(...a.data.map((ink, i) => Math.abs(ink - b.data[i]))) : Number.NaN;

test.each([
  ['down the left', (x: number) => x < 40],
  ['down the middle', (x: number) => x >= 40 && x < 80],
  ['across the middle', (_x: number, y: number) => y >= 50 && y < 80],
  ['across the bottom', (_x: number, y: number) => y >= 70],
])('turns a band %s back', async (_where, isInside) => {
  const drawn = await draw(five);
  expect(difference(turnBand(inverted(drawn, isInside)), drawn)).toBeLessThan(1e-6);
});

test('finds no band in a digit, and none where all is inverted', async () => {
  const drawn = await draw(five);
  expect(turnBand(drawn)).toBeUndefined();
  expect(turnBand(inverted(drawn, () => true))).toBeUndefined();
});
