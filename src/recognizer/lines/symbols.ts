import { isDigit, isSign, SYMBOLS, UNKNOWN } from '../reader/alphabet.ts';

/** Letters that stand for a digit where a person says that there are only numbers. */
const STAND_FOR: Readonly<Record<string, number>> = {
  O: 0,
  D: 0,
  Q: 0,
  I: 1,
  i: 1,
  '|': 1,
  J: 1,
  Z: 2,
  A: 4,
  S: 5,
  G: 6,
  b: 6,
  T: 7,
  B: 8,
  g: 9,
  q: 9,
};

/** What a character may be, from the reader's probabilities of the symbols. */
export interface Named {
  /** Probabilities of the ten digits, as far as it is one; they sum to `asDigit`. */
  readonly digits: readonly number[];
  readonly asDigit: number;
  /** The most probable sign, as a place in the symbols, and its probability. */
  readonly sign: number;
  readonly asSign: number;
  /** The most probable letter, and the probability of all letters together. */
  readonly letter: number;
  readonly asLetter: number;
  /** Of these, of letters that look like a digit, and of characters that are no known ones. */
  readonly asLookalike: number;
  readonly asUnknown: number;
}

/** @param onlyDigits letters count as the digits they stand for. */
export function readSymbols(symbols: Float32Array, onlyDigits: boolean): Named {
  const digits = new Array<number>(10).fill(0);
  let [sign, asSign] = [-1, -1];
  let [letter, asThat, asLetter, asLookalike] = [-1, -1, 0, 0];
  for (let k = 0; k < symbols.length; k++) {
    const p = symbols[k];
    const stands = STAND_FOR[SYMBOLS[k]];
    if (isDigit(k)) digits[k] += p;
    else if (stands !== undefined && onlyDigits) digits[stands] += p;
    else if (isSign(k)) {
      if (p > asSign) [sign, asSign] = [k, p];
    } else {
      asLetter += p;
      if (stands !== undefined) asLookalike += p;
      if (p > asThat) [letter, asThat] = [k, p];
    }
  }
  const asDigit = digits.reduce((sum, p) => sum + p, 0);
  return {
    digits,
    asDigit,
    sign,
    asSign,
    letter,
    asLetter,
    asLookalike,
    asUnknown: symbols[UNKNOWN],
  };
}
