import { type Catalog, fromCatalog, setLanguage, t } from '../../components/i18n.ts';
import { type Language, tagOf } from '../../storage/language.ts';

const catalogs = import.meta.glob<Catalog>('../../../_locales/*/messages.json', {
  import: 'default',
});

/** The languages there are words for, each under the name it has for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  hi: 'हिन्दी',
  ja: '日本語',
  zh_CN: '简体中文',
};

/** Loads the messages of a locale and uses them from now on. */
export async function loadLanguage(language: Language, wording?: string): Promise<void> {
  const load = catalogs[`../../../_locales/${language}/messages.json`];
  if (!load) throw new Error(`There are no words for ${language}`);
  const tag = tagOf(language);
  setLanguage(fromCatalog(await load(), wording), tag);
  document.documentElement.lang = tag;
  document.title = t('app_short_name');
}
