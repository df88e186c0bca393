import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseOptions } from '../../../../training/evaluate/options.ts';
import { contrast, drawColours } from '../../../../training/evaluate/sets/colours.ts';
import { findLabelled, labelledSet } from '../../../../training/evaluate/sets/labelled.ts';
import { openSet } from '../../../../training/evaluate/sets/open-set.ts';
import { drawTestDigits } from '../../../../training/evaluate/sets/test-digits.ts';
import { createRandom } from '../../../../training/random.ts';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  const blank = { create: { width: 9, height: 5, channels: 3, background: '#fff' } } as const;
  await sharp(blank).png().toFile(join(folder, 'blank.png'));
  writeFileSync(join(folder, 'labels.tsv'), 'blank.png\tnone\r\nlost.png\t42\n\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a labelled folder gives pictures and what they show', async () => {
  const set = labelledSet(folder, 100);
  expect(set.length).toBe(2);
  expect([set.label(0), set.label(1)]).toEqual(['', '42']);
  expect(await set.pixels(0)).toMatchObject({ width: 9, height: 5 });
  await expect(set.pixels(1)).rejects.toThrow();
});

test('a folder without labels is told by name', () => {
  expect(findLabelled([folder])).toEqual([folder]);
  expect(() => findLabelled([join(folder, 'gone')])).toThrow('gone is not there');
});

test('test digits are drawn at random, and the same ones every time', () => {
  const digits = drawTestDigits(200);
  expect(digits.indices).toEqual(drawTestDigits(200).indices);
  expect(new Set(digits.indices).size).toBe(200);
  expect(Math.max(...digits.indices)).toBeGreaterThan(8_000);
  expect(drawTestDigits(99_999).labels).toHaveLength(10_000);
});

test('a digit is made the same however many are drawn', async () => {
  const few = openSet({ kind: 'corrupted', corruption: 'fog', count: 50 });
  const all = openSet({ kind: 'corrupted', corruption: 'fog', count: 10_000 });
  const index = Number(few.name(7).replace('test ', ''));
  expect(await all.pixels(index)).toEqual(await few.pixels(7));
});

test('enlarged digits are 200 pixels, opaque and dark on light', async () => {
  const set = openSet({ kind: 'enlarged', count: 3 });
  const { width, height, data } = await set.pixels(0);
  expect([width, height, data.length]).toEqual([200, 200, 160_000]);
  const brightness = (i: number) => data[i] + data[i + 1] + data[i + 2];
  const pixels = Array.from({ length: width * height }, (_, k) => 4 * k);
  expect(pixels.every((i) => data[i + 3] === 255)).toBe(true);
  const dark = pixels.filter((i) => brightness(i) < brightness(0) - 200);
  expect(dark.length).toBeGreaterThan(400);
  expect(dark.length).toBeLessThan(pixels.length / 2);
  expect(await set.pixels(0)).toEqual({ width, height, data });
});

test('colours stand out from each other', () => {
  const random = createRandom(1);
  for (let i = 0; i < 100; i++) {
    const { paper, ink } = drawColours(random);
    expect(contrast(paper, ink)).toBeGreaterThanOrEqual(3);
  }
});

test('options name what is wrong with them', () => {
  expect(parseOptions(['--help'])).toBeNull();
  expect(parseOptions([])?.parts).toEqual(['mnist', 'enlarged', 'corrupted', 'timing']);
  expect(parseOptions(['--only', 'timing,mnist'])?.parts).toEqual(['mnist', 'timing']);
  expect(parseOptions(['--model', 'mlp', folder])).toMatchObject({
    models: ['mlp'],
    folders: [folder],
  });
  expect(() => parseOptions(['--only', 'mnist,moon'])).toThrow('--only moon');
  expect(() => parseOptions(['--only', 'pictures'])).toThrow('FOLDER');
  expect(() => parseOptions(['--limit', '0'])).toThrow('--limit 0');
  expect(() => parseOptions(['--model', 'rnn'])).toThrow('--model rnn');
});
