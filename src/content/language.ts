import browser from 'webextension-polyfill';
import { fromCatalog, type MessageSource, setLanguage, t } from '../components/i18n.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { background } from './background.ts';

/** Shows the chosen language from now on; the browser's where none is chosen or it has no words. */
export async function applyLanguage({ language }: Settings): Promise<void> {
  const own = remembering(browser.i18n.getMessage);
  setLanguage(own, browser.i18n.getUILanguage());
  if (language !== 'auto') {
    const chosen = fromCatalog(await background.words(language).catch(() => ({})));
    setLanguage(
      (key, substitutions) => chosen(key, substitutions) || own(key, substitutions),
      language.replace('_', '-'),
    );
  }
  // What may have to be said when nobody is left to ask for words.
  for (const key of ['error_title', 'error_extension_gone'] as const) t(key);
}

/** Of an extension that is gone the browser has no words: then those it gave before. */
function remembering(source: MessageSource): MessageSource {
  const known = new Map<string, string>();
  return (key, substitutions) => {
    const asked = [key, ...substitutions].join('\0');
    try {
      known.set(asked, source(key, substitutions));
    } catch {
      // It was updated, reloaded or removed.
    }
    return known.get(asked) ?? '';
  };
}
