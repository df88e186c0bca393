import { SYMBOLS } from '../reader/alphabet.ts';
import { arrange, words } from './arrange.ts';
import type { Judged } from './judge.ts';

/** Digits and the signs that belong to them, in reading order. */
export type NumberRun = readonly Judged[];

/** Signs that a number may begin with, and end with. */
const BEFORE: ReadonlySet<string> = new Set(['-', '+', '$', '€', '£', '#', '(']);
const AFTER: ReadonlySet<string> = new Set(['%', '°', '$', '€', '£', ')']);

/**
 * The numbers of a picture as they are written, line by line: runs of digits with the signs between
 * and beside them. Letters end a number and are left out.
 */
export function numbersOf(characters: readonly Judged[]): NumberRun[][] {
  const boxed = characters.map((judged) => ({ judged, box: judged.character.box }));
  return arrange(boxed)
    .map((line) => words(line).flatMap((word) => runsOf(word.map(({ judged }) => judged))))
    .filter((runs) => runs.length > 0);
}

function runsOf(word: readonly Judged[]): NumberRun[] {
  const runs: Judged[][] = [[]];
  for (const judged of word) {
    if (judged.sort === 'letter') runs.push([]);
    else runs[runs.length - 1].push(judged);
  }
  return runs.flatMap((run) => {
    const trimmed = trim(run);
    return trimmed.length > 0 ? [trimmed] : [];
  });
}

/** Leaves out the signs at both ends that belong to the sentence and not to the number. */
function trim(run: readonly Judged[]): NumberRun {
  const isDigit = ({ sort }: Judged) => sort === 'digit';
  const first = run.findIndex(isDigit);
  if (first < 0) return [];
  const last = run.findLastIndex(isDigit);
  let [from, to] = [first, last + 1];
  while (from > 0 && BEFORE.has(SYMBOLS[run[from - 1].symbol])) from--;
  while (to < run.length && AFTER.has(SYMBOLS[run[to].symbol])) to++;
  return run.slice(from, to);
}
