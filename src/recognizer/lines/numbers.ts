import { SYMBOLS } from '../reader/alphabet.ts';
import type { Box, Sort } from '../types.ts';
import { arrange, words } from './arrange.ts';

/** A character that stands on a line: a digit, a sign or something that ends a number. */
export interface Placed {
  readonly box: Box;
  readonly sort: Sort;
  /** Place in the symbols; the same for all letters. */
  readonly symbol: number;
}

/** Signs that a number may begin with, and end with. */
const BEFORE: ReadonlySet<string> = new Set(['-', '+', '$', '€', '£', '#', '(']);
const AFTER: ReadonlySet<string> = new Set(['%', '°', '$', '€', '£', ')']);

/**
 * The numbers of a picture as they are written, line by line: runs of digits with the signs between
 * and beside them. Letters end a number and are left out.
 */
export function numbersOf<T extends Placed>(characters: readonly T[]): T[][][] {
  return arrange(characters)
    .map((line) => words(line).flatMap(runsOf))
    .filter((runs) => runs.length > 0);
}

function runsOf<T extends Placed>(word: readonly T[]): T[][] {
  const runs: T[][] = [[]];
  for (const character of word) {
    if (character.sort === 'letter') runs.push([]);
    else runs[runs.length - 1].push(character);
  }
  return runs.map(trim).filter(({ length }) => length > 0);
}

/** Leaves out the signs at both ends that belong to the sentence and not to the number. */
function trim<T extends Placed>(run: readonly T[]): T[] {
  const isDigit = ({ sort }: T) => sort === 'digit';
  const first = run.findIndex(isDigit);
  if (first < 0) return [];
  let [from, to] = [first, run.findLastIndex(isDigit) + 1];
  while (from > 0 && BEFORE.has(SYMBOLS[run[from - 1].symbol])) from--;
  while (to < run.length && AFTER.has(SYMBOLS[run[to].symbol])) to++;
  return withoutOddBrackets(run.slice(from, to));
}

/** Leaves out brackets that nothing closes or opens: their other half encloses more than a number. */
function withoutOddBrackets<T extends Placed>(run: readonly T[]): T[] {
  const open: T[] = [];
  const odd = new Set<T>();
  for (const character of run) {
    const char = SYMBOLS[character.symbol];
    if (char === '(') open.push(character);
    if (char === ')' && open.pop() === undefined) odd.add(character);
  }
  return run.filter((one) => !odd.has(one) && !open.includes(one));
}
