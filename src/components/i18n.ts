import type english from '../../_locales/en/messages.json';
import type { ErrorCode } from '../engine/failure.ts';

/** The name of a message in `_locales`. */
export type MessageKey = keyof typeof english;

/** What a `_locales/<language>/messages.json` holds. */
export type Catalog = Readonly<Record<string, { readonly message: string }>>;

/** Looks a message up and fills in `$1`…`$9`; `''` where it does not know the key. */
export type MessageSource = (key: string, substitutions: string[]) => string;

/**
 * A source over a loaded catalogue; what `browser.i18n.getMessage` does, in a language of choice. Where
 * there is a message `<key>_<wording>`, it takes the place of `<key>`.
 */
export function fromCatalog(catalog: Catalog, wording?: string): MessageSource {
  return (key, substitutions) =>
    (catalog[`${key}_${wording}`] ?? catalog[key])?.message.replace(
      /\$(\d)/g,
      (_, n) => substitutions[Number(n) - 1] ?? '',
    ) ?? '';
}

let source: MessageSource = () => '';
let locale = 'en';

/** Sets where words come from and the BCP 47 tag that numbers and plurals follow. */
export function setLanguage(messages: MessageSource, tag: string): void {
  source = messages;
  locale = tag;
}

/** The BCP 47 tag in force. */
export const language = (): string => locale;

/** The words for `key`, with `$1`… filled in. An unknown key shows itself, so a gap is seen. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return source(key, substitutions.map(String)) || key;
}

type StemOf<K> = K extends `${infer Stem}_other` ? Stem : never;
type PluralStem = StemOf<MessageKey>;

/** The words for a count: `<stem>_one` or `<stem>_other` by the language's plural rules. */
export function plural(stem: PluralStem, count: number): string {
  const one = new Intl.PluralRules(locale).select(count) === 'one';
  return t(`${stem}_${one ? 'one' : 'other'}`, new Intl.NumberFormat(locale).format(count));
}

/** What to tell the person about a failure. */
export function errorWords(code: ErrorCode): string {
  // Without a network no site lets itself be read: that is not the site's doing.
  const ofSite = code === 'picture-unreadable' || code === 'address-unreachable';
  if (ofSite && globalThis.navigator?.onLine === false) {
    return t('error_offline');
  }
  return t(`error_${code.replaceAll('-', '_')}` as MessageKey);
}
