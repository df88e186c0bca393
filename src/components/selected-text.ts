import type { Reading } from '../recognizer/types.ts';

/** Digits of a reading from one to another, both by index and both included, in any order. */
export interface DigitRange {
  readonly from: number;
  readonly to: number;
}

/** What is read in a range, with the signs, blanks and line breaks that are in it. */
export function selectedText({ text }: Pick<Reading, 'text'>, { from, to }: DigitRange): string {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const places = Array.from(text.matchAll(/\d/g), ({ index }) => index);
  // All digits are the whole reading: a sign before or after them is part of what it says.
  if (first === 0 && last === places.length - 1) return text;
  return text.slice(places[first], (places[last] ?? text.length) + 1);
}
