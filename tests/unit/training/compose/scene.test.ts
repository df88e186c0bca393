import { expect, test } from 'vitest';
import { KINDS, type Kind } from '../../../../training/compose/kinds/kinds.ts';
import { composeScene } from '../../../../training/compose/scene.ts';
import { createRandom } from '../../../../training/random.ts';
import { fakeAssets } from './support/assets.ts';

const assets = fakeAssets();
const WITHOUT_DIGITS: readonly Kind[] = [
  'letter',
  'invented',
  'script',
  'doodle',
  'text',
  'icon',
  'fragment',
  'displayFault',
  'blank',
  'surface',
  'emptyCell',
  'pictogram',
  'logo',
  'widgets',
  'material',
  'thicket',
  'blobs',
];

test.each(KINDS)('%s: the same numbers give the same scene', (kind) => {
  const [a, b] = [1, 1].map((seed) => composeScene(createRandom(seed), assets, kind));
  expect(a.pixels.data.length).toBe(4 * a.pixels.width * a.pixels.height);
  expect(Buffer.from(a.pixels.data).equals(Buffer.from(b.pixels.data))).toBe(true);
  expect(a.truth).toEqual(b.truth);
});

test.each(KINDS)('%s: truth lies inside the picture', (kind) => {
  let digits = 0;
  for (let seed = 0; seed < 20; seed++) {
    const { pixels, truth } = composeScene(createRandom(seed), assets, kind);
    digits += truth.length;
    for (const { digit, box } of truth) {
      expect(digit).toBeGreaterThanOrEqual(0);
      expect(digit).toBeLessThanOrEqual(9);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(pixels.width);
      expect(box.y + box.height).toBeLessThanOrEqual(pixels.height);
    }
  }
  if (WITHOUT_DIGITS.includes(kind)) expect(digits).toBe(0);
  else expect(digits).toBeGreaterThan(5);
});

test('a number is told in reading order', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { truth } = composeScene(createRandom(seed), assets, 'screen');
    const lefts = truth.map(({ box }) => box.x);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  }
});

test('a cut-out figure is transparent where there is paper', () => {
  const { pixels, truth } = composeScene(createRandom(3), assets, 'transparent');
  const alphas = pixels.data.filter((_, i) => i % 4 === 3);
  expect(Math.min(...alphas)).toBe(0);
  expect(Math.max(...alphas)).toBe(255);
  expect(truth).toHaveLength(1);
});
