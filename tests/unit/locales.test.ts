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

test.each(folders)('%s calls things by the names that they have on screen', (folder) => {
  const words = read(folder);
  const item = (key: string) => words[key].message.replace(/…$/, '');
  expect(words.error_picture_pdf.message).toContain(item('menu_region'));
  expect(words.welcome_click_hint.message).toContain(item('menu_classify'));
  expect(words.history_picture.message).toBe(words.tab_picture.message);
  expect(words.history_batch.message).toBe(words.tab_batch.message);
});

test('Portuguese is that of Brazil throughout', () => {
  const said = Object.values(read('pt')).map(({ message }) => message);
  expect(said.filter((each) => /ecrã|separador|ficheiro|ligação/i.test(each))).toEqual([]);
});
