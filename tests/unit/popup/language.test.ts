import { expect, test } from 'vitest';
import { resolveLanguage } from '../../../src/popup/language/language.ts';

test.each([
  ['auto', 'de-AT', 'de'],
  ['auto', 'zh-TW', 'zh_CN'],
  ['auto', 'pt_BR', 'pt'],
  ['auto', 'sv', 'en'],
  ['fr', 'de', 'fr'],
] as const)('%s in a browser that speaks %s is %s', (chosen, browser, spoken) => {
  expect(resolveLanguage(chosen, browser)).toBe(spoken);
});
