import { type Catalog, fromCatalog, setLanguage, t } from '../../components/i18n.ts';
import type { Settings } from '../../storage/settings-schema.ts';

const catalogs = import.meta.glob<Catalog>('../../../_locales/*/messages.json', {
  import: 'default',
});

type Folder = Exclude<Settings['language'], 'auto'>;

/** The languages there are words for, each under the name it has for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Folder, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  hi: 'हिन्दी',
  ja: '日本語',
  zh_CN: '简体中文',
};

/** The language to use: the chosen one, else the browser's where there are words for it. */
export function resolveLanguage(chosen: Settings['language'], browserLanguage: string): Folder {
  if (chosen !== 'auto') return chosen;
  const [base] = browserLanguage.toLowerCase().split(/[-_]/);
  const known = Object.keys(LANGUAGE_NAMES) as Folder[];
  return known.find((folder) => folder.split('_')[0] === base) ?? 'en';
}

/** Loads the messages of a locale and uses them from now on. */
export async function loadLanguage(folder: Folder, wording?: string): Promise<void> {
  const load = catalogs[`../../../_locales/${folder}/messages.json`];
  if (!load) throw new Error(`There are no words for ${folder}`);
  const tag = folder.replace('_', '-');
  setLanguage(fromCatalog(await load(), wording), tag);
  document.documentElement.lang = tag;
  document.title = t('app_short_name');
}
