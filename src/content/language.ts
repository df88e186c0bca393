import browser from 'webextension-polyfill';
import { fromCatalog, setLanguage } from '../components/i18n.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { background } from './background.ts';

/** Speaks the chosen language from now on; the browser's where none is chosen or it has no words. */
export async function speak({ language }: Settings): Promise<void> {
  setLanguage(browser.i18n.getMessage, browser.i18n.getUILanguage());
  if (language === 'auto') return;
  const words = await background.words(language).catch(() => ({}));
  const chosen = fromCatalog(words);
  setLanguage(
    (key, substitutions) =>
      chosen(key, substitutions) || browser.i18n.getMessage(key, substitutions),
    language.replace('_', '-'),
  );
}
