import { beforeAll, expect, test } from 'vitest';
import { type Assets, loadAssets } from '../../../../training/compose/assets.ts';

const PARTS = ['training', 'validation', 'test'] as const;
let assets: readonly Assets[];

beforeAll(async () => {
  assets = await Promise.all(PARTS.map((part) => loadAssets(part)));
}, 120_000);

test('no handwritten digit and no printed face serves two purposes', () => {
  const digits = assets.flatMap(({ mnist }) => mnist.flat().map((ink) => ink.join()));
  const known = new Set(assets[0].mnist.flat().map((ink) => ink.join()));
  expect(digits.length - known.size).toBe(5_000);
  for (const style of ['print', 'hand', 'display'] as const) {
    const names = assets.map(({ faces }) => faces[style].map(({ name }) => name));
    expect(new Set(names.flat()).size).toBe(names.flat().length);
  }
});

test('there is something of everything for each', () => {
  for (const { mnist, faces, letters, typefaces } of assets) {
    expect(mnist.every((one) => one.length > 0)).toBe(true);
    expect(Object.values(faces).every((one) => one.length > 0)).toBe(true);
    expect([letters.length, typefaces.length].every((count) => count > 0)).toBe(true);
  }
});
