import { isDigit, isSign, SYMBOLS } from '../reader/alphabet.ts';
import type { Character } from '../reader/merge.ts';

/** What a character is taken for. */
export type Sort = 'digit' | 'sign' | 'letter';

/** A character and what it is, for now. */
export interface Judged {
  readonly character: Character;
  readonly sort: Sort;
  /** The most probable symbol of its sort. */
  readonly symbol: number;
  /** Probability that it is a digit (of a digit), or the sign that it is. */
  readonly certainty: number;
  /** Ten probabilities that sum to 1: which digit, if it is one. */
  readonly digits: readonly number[];
}

/** Letters that stand for a digit where a person says that there are only numbers. */
const STAND_FOR: Readonly<Record<string, string>> = {
  O: '0',
  D: '0',
  Q: '0',
  I: '1',
  i: '1',
  '|': '1',
  J: '1',
  Z: '2',
  A: '4',
  S: '5',
  G: '6',
  b: '6',
  T: '7',
  B: '8',
  g: '9',
  q: '9',
};

/** Probabilities of the ten digits, lookalikes among them where only digits are expected. */
function digitShares(symbols: Float32Array, onlyDigits: boolean): number[] {
  const shares = Array.from(symbols.subarray(0, 10));
  if (!onlyDigits) return shares;
  for (const [letter, digit] of Object.entries(STAND_FOR)) {
    shares[Number(digit)] += symbols[SYMBOLS.indexOf(letter)];
  }
  return shares;
}

/** What a character is on its own. */
export function judgeCharacter(character: Character, onlyDigits: boolean): Judged {
  const { symbols } = character;
  const shares = digitShares(symbols, onlyDigits);
  const asDigit = shares.reduce((sum, share) => sum + share, 0);
  const [sign, asSign] = mostProbable(symbols, isSign);
  const [letter, asLetter] = mostProbable(symbols, (k) => !isDigit(k) && !isSign(k));
  const lettersInAll =
    1 - symbols.subarray(0, 10).reduce((sum, p) => sum + p, 0) - signsIn(symbols);
  const digits = shares.map((share) => share / Math.max(1e-9, asDigit));
  if (asDigit >= asSign && (onlyDigits || asDigit >= lettersInAll)) {
    const symbol = digits.indexOf(Math.max(...digits));
    return { character, sort: 'digit', symbol, certainty: asDigit, digits };
  }
  if (asSign >= asLetter)
    return { character, sort: 'sign', symbol: sign, certainty: asSign, digits };
  return { character, sort: 'letter', symbol: letter, certainty: lettersInAll, digits };
}

function signsIn(symbols: Float32Array): number {
  return symbols.reduce((sum, p, k) => sum + (isSign(k) ? p : 0), 0);
}

function mostProbable(symbols: Float32Array, of: (k: number) => boolean): [number, number] {
  let [best, most] = [-1, -1];
  for (let k = 0; k < symbols.length; k++) {
    if (of(k) && symbols[k] > most) [best, most] = [k, symbols[k]];
  }
  return [best, most];
}
