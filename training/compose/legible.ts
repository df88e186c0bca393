import { isDigit, symbolOf } from '../../src/recognizer/reader/alphabet.ts';
import type { ComposedPicture } from './large.ts';
import type { Character } from './sheet.ts';

/** Figures lower than this, in pixels, nobody can be expected to read. */
const LOWEST = 7;

/** Whether a character is whole, plain to see and large enough. */
export function isLegible({ clear, size }: Pick<Character, 'clear' | 'size'>): boolean {
  return clear && size >= LOWEST;
}

/** The digits of a picture; `null` where there may be some that nobody can tell. */
export function legibleDigits({
  characters,
  unclear,
}: ComposedPicture): readonly Character[] | null {
  const digits = characters.filter(({ char }) => isDigit(symbolOf(char)));
  return unclear.length === 0 && digits.every(isLegible) ? digits : null;
}
