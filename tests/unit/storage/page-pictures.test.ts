import { beforeEach, expect, test, vi } from 'vitest';
import {
  failureOf,
  forgetAllPagePictures,
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
    await keepPagePicture('job', index, name, new Blob([`${index}`], { type: 'image/png' }));
  }
  const taken = await takePagePictures('job');
  expect(taken.map(({ name }) => name)).toEqual(names.map((name) => name.toWellFormed()));
  expect(await taken[3].text()).toBe('3');
  expect(taken.map(failureOf)).toEqual([null, null, null, null, null]);
  expect(await takePagePictures('job')).toEqual([]);
});

test('one that could not be had arrives as the reason', async () => {
  await keepPagePicture('job', 0, 'a', 'picture-pending');
  await keepPagePicture('job', 1, 'b', new Blob(['x'], { type: 'image/png' }));
  const [first, second] = await takePagePictures('job');
  expect(first.name).toBe('a');
  expect(failureOf(first)).toBe('picture-pending');
  expect(failureOf(second)).toBeNull();
});

test('the pictures of two pages at once do not mix, and each is taken once', async () => {
  await keepPagePicture('first', 0, 'a', new Blob(['a']));
  await keepPagePicture('second', 0, 'b', new Blob(['b']));
  await keepPagePicture('first', 1, 'c', new Blob(['c']));
  const namesOf = async (job: string) => (await takePagePictures(job)).map(({ name }) => name);
  expect(await namesOf('first')).toEqual(['a', 'c']);
  expect(await namesOf('first')).toEqual([]);
  expect(await namesOf('second')).toEqual(['b']);
});

test('what nobody fetched is forgotten, that of earlier versions too, and nothing else', async () => {
  await caches.open('page-pictures');
  await caches.open('page-pictures-of-another-app');
  await keepPagePicture('job', 0, 'a', new Blob(['a']));
  await forgetAllPagePictures();
  expect(await takePagePictures('job')).toEqual([]);
  expect(await caches.keys()).toEqual(['page-pictures-of-another-app']);
});
