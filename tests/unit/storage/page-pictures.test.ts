import { beforeEach, expect, test, vi } from 'vitest';
import {
  failureOf,
  keepPagePicture,
  takePagePictures,
} from '../../../src/storage/page-pictures.ts';
import { fakeCaches } from '../support/fake-caches.ts';

beforeEach(() => {
  vi.stubGlobal('caches', fakeCaches());
});

test('pictures arrive in order under their names, whatever those are', async () => {
  const names = ['7.png', '', 'half an emoji \ud83d', 'Größe ✓ 100 %', '../../etc/passwd\n'];
  for (const [index, name] of names.entries()) {
    await keepPagePicture(index, name, new Blob([`${index}`], { type: 'image/png' }));
  }
  const taken = await takePagePictures();
  expect(taken.map(({ name }) => name)).toEqual(names.map((name) => name.toWellFormed()));
  expect(await taken[3].text()).toBe('3');
  expect(taken.map(failureOf)).toEqual([null, null, null, null, null]);
  expect(await takePagePictures()).toEqual([]);
});

test('one that could not be had arrives as the reason', async () => {
  await keepPagePicture(0, 'a', 'picture-pending');
  await keepPagePicture(1, 'b', new Blob(['x'], { type: 'image/png' }));
  const [first, second] = await takePagePictures();
  expect(first.name).toBe('a');
  expect(failureOf(first)).toBe('picture-pending');
  expect(failureOf(second)).toBeNull();
});
