import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/storage/settings-schema.ts';
import { inRoot } from '../../tooling/root.ts';

type Catalog = Record<string, { message: string }>;
const read = (folder: string): Catalog =>
  JSON.parse(readFileSync(inRoot('_locales', folder, 'messages.json'), 'utf8'));

const english = read('en');
const folders = readdirSync(inRoot('_locales'));
const substitutions = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

test('there are words for every language on offer, and no others', () => {
  expect(folders.toSorted()).toEqual(LANGUAGES.filter((name) => name !== 'auto').toSorted());
});

test.each(folders)('%s says everything that English says', (folder) => {
  const words = read(folder);
  expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted());
  for (const [key, { message }] of Object.entries(words)) {
    expect(message.trim(), key).not.toBe('');
    expect(substitutions(message), key).toEqual(substitutions(english[key].message));
  }
});

test.each(folders)('%s fits the stores: names and description are short enough', (folder) => {
  const words = read(folder);
  expect(words.app_description.message.length).toBeLessThanOrEqual(132);
  expect(words.app_name.message.length).toBeLessThanOrEqual(45);
});
