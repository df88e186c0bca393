import browser from 'webextension-polyfill';
import { fromCatalog, type MessageSource, setLanguage, t } from '../components/i18n.ts';
import { languageOfMessages, resolveLanguage, tagOf } from '../storage/language.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { background } from './background.ts';

/** Shows the chosen language from now on, or the browser's, as the app does. */
export async function applyLanguage(settings: Settings): Promise<void> {
  const spoken = browser.i18n.getUILanguage();
  const given = languageOfMessages(spoken);
  const language = resolveLanguage(settings.language, spoken);
  const own = remembering(browser.i18n.getMessage);
  setLanguage(own, tagOf(given));
  if (language !== given) {
    const chosen = fromCatalog(await background.words(language).catch(() => ({})));
    setLanguage(
      (key, substitutions) => chosen(key, substitutions) || own(key, substitutions),
      tagOf(language),
    );
  }
  // What may have to be said when nobody is left to ask for words.
  for (const key of LATE) t(key);
}

/** Why the card does nothing more, and what of a reading is not said before a person asks. */
const LATE = [
  'error_title',
  'error_extension_gone',
  'bars_label',
  'copied',
  'copy_refused',
  'digits_selected',
] as const;

/** Asked for with these, a message comes as it is written, to be filled in whenever it is needed. */
const UNFILLED = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/** Of an extension that is gone the browser has no words: then those it gave before. */
function remembering(source: MessageSource): MessageSource {
  const known: Record<string, { readonly message: string }> = {};
  const filled = fromCatalog(known);
  return (key, substitutions) => {
    try {
      known[key] = { message: source(key, UNFILLED) };
    } catch {
      // It was updated, reloaded or removed.
    }
    return filled(key, substitutions);
  };
}
