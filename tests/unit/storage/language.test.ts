import { expect, test } from 'vitest';
import { languageOfMessages, resolveLanguage } from '../../../src/storage/language.ts';

test.each([
  ['auto', 'de-AT', 'de'],
  ['auto', 'zh-TW', 'zh_CN'],
  ['auto', 'pt_BR', 'pt'],
  ['auto', 'sv', 'en'],
  ['fr', 'de', 'fr'],
] as const)('%s in a browser that speaks %s is %s', (chosen, browser, spoken) => {
  expect(resolveLanguage(chosen, browser)).toBe(spoken);
});

test.each([
  ['de-AT', 'de'],
  ['zh-CN', 'zh_CN'],
  ['zh-TW', 'en'],
  ['fa', 'en'],
  ['en-GB', 'en'],
])('a browser that speaks %s gives the words of %s', (browser, given) => {
  expect(languageOfMessages(browser)).toBe(given);
});
