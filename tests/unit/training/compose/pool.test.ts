import { expect, test } from 'vitest';
import { fillPool } from '../../../../training/compose/pool.ts';
import { fakeAssets } from './support/assets.ts';

const assets = fakeAssets();

test('a pool has digits and no digits, and the same seed gives the same pool', async () => {
  const counts: number[] = [];
  const pool = await fillPool(assets, 60, 7, (count) => counts.push(count));
  expect(pool.frames).toHaveLength(60 * 784);
  expect(pool.labels).toHaveLength(60);
  expect(counts.at(-1)).toBe(60);
  const negatives = pool.labels.filter((label) => label < 0).length;
  expect(negatives).toBeGreaterThan(0);
  expect(negatives).toBeLessThanOrEqual(31);
  for (let n = 0; n < 60; n++) {
    expect(Math.max(...pool.frames.subarray(n * 784, (n + 1) * 784))).toBeGreaterThan(128);
  }
  expect(await fillPool(assets, 60, 7, () => undefined)).toEqual(pool);
});
