import { styleOf } from './clip.ts';
import { addressOf } from './kinds.ts';
import type { PictureInPage } from './location.ts';

/** Longer names nobody reads. */
const LONGEST = 200;
const FIRST_URL = /url\("?([^")]+)/;

/** What a person would call a picture: its own words, else its file's name, else what it is. */
export function nameOf({ element, kind }: PictureInPage): string {
  const words =
    element.getAttribute('alt')?.trim() ||
    element.getAttribute('aria-label')?.trim() ||
    (kind === 'vector' && element.querySelector(':scope > title')?.textContent?.trim()) ||
    fileName(kind === 'style' ? addressInStyle(element) : addressOf(element)) ||
    element.localName;
  // A page may cut a letter in two; then it can be neither sent nor stored.
  return words.slice(0, LONGEST).toWellFormed();
}

function addressInStyle(element: Element): string {
  const { backgroundImage, content } = styleOf(element);
  return FIRST_URL.exec(backgroundImage + content)?.[1] ?? '';
}

function fileName(address: string): string {
  const { protocol = '', pathname = '' } = URL.parse(address) ?? {};
  const file = /^(https?|file):$/.test(protocol) ? (pathname.split('/').pop() ?? '') : '';
  return file ? decoded(file) : protocol.replace(':', '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
