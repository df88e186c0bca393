import type { Character } from '../reader/merge.ts';
import { arrange, words } from './arrange.ts';

/** How much the characters around one are digits: −1 (letters) … 1; 0 where there are none. */
export interface Context {
  /** Of those in the same word. */
  readonly word: number;
  /** Of those in the same line, its own word left out. */
  readonly line: number;
  /** How high it is, in median heights of the line. */
  readonly height: number;
  /** Characters of the line, itself among them. */
  readonly count: number;
}

/** Characters with a lower score than this belong to no word. */
const MIN_SCORE = 0.2;
const ALONE: Context = { word: 0, line: 0, height: 1, count: 1 };

/** @param digitness of each character, −1 … 1. */
export function contextOf(
  characters: readonly Character[],
  digitness: readonly number[],
): Context[] {
  const context = characters.map(() => ALONE);
  const likely = characters.flatMap(({ box, score }, index) =>
    score >= MIN_SCORE ? [{ box, index }] : [],
  );
  for (const line of arrange(likely)) {
    const all = sumOf(line);
    const median = line.map(({ box }) => box.height).sort((a, b) => a - b)[line.length >> 1];
    for (const word of words(line)) {
      const own = sumOf(word);
      for (const { index, box } of word) {
        const { sum, weight } = partOf(index);
        context[index] = {
          word: (own.sum - sum) / Math.max(1, own.weight - weight),
          line: (all.sum - own.sum) / Math.max(1, all.weight - own.weight),
          height: Math.max(0.1, box.height) / Math.max(0.1, median),
          count: line.length,
        };
      }
    }
  }
  return context;

  function partOf(index: number) {
    const { score } = characters[index];
    return { sum: score * digitness[index], weight: score };
  }

  function sumOf(some: readonly { readonly index: number }[]) {
    const parts = some.map(({ index }) => partOf(index));
    return {
      sum: parts.reduce((total, { sum }) => total + sum, 0),
      weight: parts.reduce((total, { weight }) => total + weight, 0),
    };
  }
}
