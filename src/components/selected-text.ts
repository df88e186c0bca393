import type { Reading } from '../recognizer/types.ts';

/** Digits of a reading from one to another, both by index and both included, in any order. */
export interface DigitRange {
  readonly from: number;
  readonly to: number;
}

/** What is read in a range, with the line breaks that are in it. */
export function selectedText({ text }: Pick<Reading, 'text'>, { from, to }: DigitRange): string {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  let index = -1;
  const kept = Array.from(text, (letter) => {
    if (letter !== '\n') index++;
    const isBreakInside = letter === '\n' && index >= first && index < last;
    return isBreakInside || (letter !== '\n' && index >= first && index <= last) ? letter : '';
  });
  return kept.join('');
}
