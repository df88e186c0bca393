import { readdirSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../../tooling/root.ts';

const pictures = readdirSync(inRoot('store')).filter((name) => name.endsWith('.png'));

/** The size, in pixels, that stores want of a picture by what its name begins with. */
const SIZES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  screenshot: [1280, 800],
  'tile-440x280': [440, 280],
  'tile-1400x560': [1400, 560],
};

test('there are screenshots, no more than a store takes, and both tiles', () => {
  const screenshots = pictures.filter((name) => name.startsWith('screenshot-'));
  expect(screenshots.length).toBeGreaterThan(0);
  expect(screenshots.length).toBeLessThanOrEqual(5);
  expect(pictures).toEqual(expect.arrayContaining(['tile-440x280.png', 'tile-1400x560.png']));
});

describe.each(pictures)('%s', (name) => {
  test('is as large as stores want it, of 24 bits and without transparency', async () => {
    const size = Object.entries(SIZES).find(([begin]) => name.startsWith(begin))?.[1];
    const { width, height, channels, depth } = await sharp(inRoot('store', name)).metadata();
    expect([width, height]).toEqual(size);
    expect({ channels, depth }).toEqual({ channels: 3, depth: 'uchar' });
  });
});

test('the pictures of stores and README are small', () => {
  const bytes = (path: string) => statSync(inRoot(path)).size;
  expect(bytes('docs/on-page.webp')).toBeLessThan(600_000);
  const all = [
    ...pictures.map((name) => `store/${name}`),
    ...readdirSync(inRoot('docs'))
      .filter((name) => name.endsWith('.webp'))
      .map((name) => `docs/${name}`),
  ];
  expect(all.reduce((sum, path) => sum + bytes(path), 0)).toBeLessThan(2.5e6);
});
