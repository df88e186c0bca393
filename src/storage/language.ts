import { LANGUAGES, type Settings } from './settings-schema.ts';

/** A language there are words for, named as its folder in `_locales`. */
export type Language = Exclude<Settings['language'], 'auto'>;

/** The language whose words the browser gives where it has none of its own. */
const DEFAULT = 'en';

/**
 * The language to use: the chosen one, else the browser's where there are words for it.
 *
 * @param browserLanguage a BCP 47 tag, such as `de-AT`.
 */
export function resolveLanguage(chosen: Settings['language'], browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  const [base] = browserLanguage.toLowerCase().split(/[-_]/);
  return known().find((name) => name.split('_')[0] === base) ?? DEFAULT;
}

/** The language in which `i18n.getMessage` answers: it takes no other region's words. */
export function languageOfMessages(browserLanguage: string): Language {
  const own = browserLanguage.replace('-', '_');
  return known().find((name) => own === name || own.startsWith(`${name}_`)) ?? DEFAULT;
}

/** The BCP 47 tag of a language. */
export const tagOf = (language: Language): string => language.replace('_', '-');

const known = () => LANGUAGES.filter((name) => name !== 'auto');
