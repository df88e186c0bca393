import { expect, test } from 'vitest';
import { HELP, parseOptions } from '../../../bench/options.ts';
import { PARTS } from '../../../bench/parts/parts.ts';
import { folderSet } from '../../../bench/pictures/labelled.ts';

test('only a whole run on nothing but what everyone has is kept', () => {
  expect(parseOptions([])).toMatchObject({ parts: PARTS, keep: true });
  expect(parseOptions(['--quick'])).toMatchObject({ parts: PARTS, keep: false });
  expect(parseOptions(['--pictures', 'mine'])).toMatchObject({ keep: false });
  const some = parseOptions(['--only', 'warm', '--only', 'size']);
  expect(some?.parts.map(({ name }) => name)).toEqual(['warm', 'size']);
  expect(some?.keep).toBe(false);
});

test('a part that does not exist is named, with those that do', () => {
  expect(() => parseOptions(['--only', 'speed'])).toThrow(/speed is none of .*warm/);
});

test('the help tells every part', () => {
  expect(parseOptions(['--help'])).toBeUndefined();
  for (const { name } of PARTS) expect(HELP).toContain(name);
});

test('a folder without labels is told how they are written', async () => {
  await expect(folderSet('no-such-folder', 10)).rejects.toThrow(/labels\.tsv: a line a picture/);
});
