import browser from 'webextension-polyfill';
import { type Catalog, fromCatalog, type MessageKey } from '../components/i18n.ts';
import { languageOfMessages, resolveLanguage } from '../storage/language.ts';
import { loadSettings } from '../storage/settings.ts';

/** The words of a language, named as in `_locales`; `{}` where there are none. */
export async function catalogOf(language: string): Promise<Catalog> {
  const address = browser.runtime.getURL(`_locales/${language}/messages.json`);
  return fetch(address).then(
    (response) => response.json(),
    () => ({}),
  );
}

/** Words in the language the person chose, or else in the browser's. */
export async function loadMessages(): Promise<(key: MessageKey) => string> {
  const spoken = browser.i18n.getUILanguage();
  const language = resolveLanguage((await loadSettings()).language, spoken);
  if (language === languageOfMessages(spoken)) return (key) => browser.i18n.getMessage(key);
  const source = fromCatalog(await catalogOf(language));
  return (key) => source(key, []) || browser.i18n.getMessage(key);
}
