import type { Pixels } from '../../../src/recognizer/types.ts';
import { isRight, type Outcome } from '../outcome.ts';
import type { ReadRow } from '../run.ts';
import { openSet } from '../sets/open-set.ts';
import type { Tile } from './contact-sheet.ts';

/** A mistake and the row it was made in. */
interface Mistake {
  readonly row: ReadRow;
  readonly outcome: Outcome;
}

/** How many mistakes there are, and a tile for each of the worst: the surest wrong answers first. */
export async function worstMistakes(
  rows: readonly ReadRow[],
  most: number,
): Promise<{ count: number; tiles: Tile[] }> {
  const mistakes = rows.flatMap((row) =>
    row.outcomes.filter((outcome) => !isRight(outcome)).map((outcome) => ({ row, outcome })),
  );
  mistakes.sort((a, b) => weight(b.outcome) - weight(a.outcome));
  const tiles: Tile[] = [];
  for (const mistake of mistakes.slice(0, most)) {
    tiles.push(await tileOf(mistake, rows.length > 1));
  }
  return { count: mistakes.length, tiles };
}

/** Answers before silence; among the silent, those furthest from an answer first. */
function weight({ text, confidence }: Outcome): number {
  return text === '' ? -confidence : 1 + confidence;
}

async function tileOf({ row: { row }, outcome }: Mistake, severalRows: boolean): Promise<Tile> {
  const { label, text, confidence, failure, name, index } = outcome;
  const set = openSet(row.source);
  const pixels = await set.pixels(index).catch((): Pixels | undefined => undefined);
  const read = failure === undefined ? text.replaceAll('\n', '/') || 'none' : 'failed';
  const where = severalRows ? row.name : name;
  return {
    pixels,
    caption: shorten(`${label || 'none'} → ${read}`, 10),
    figure: `${(100 * confidence).toFixed(1)} %`,
    detail: shorten(where, 20),
  };
}

function shorten(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}
