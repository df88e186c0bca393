import { sharedHeight, sharedWidth } from './boxes.ts';
import type { Judged } from './select.ts';
import type { Box } from './types.ts';

/** The digit of a cell is at least so high, as a share of the picture's height. */
const FILLS = 0.35;
/** A note is at most so high, as a share of the digit's height. */
const SMALL = 0.5;
/** Digits that stand closer to each other than this, in heights, are a number of their own. */
const CLOSE = 0.8;

/**
 * Leaves out notes beside the one digit of a picture, as in the cells of a puzzle: much lower than
 * it, and each on its own.
 *
 * @param height of the picture.
 */
export function dropNotes(digits: readonly Judged[], height: number): readonly Judged[] {
  const heightOf = ({ proposal }: Judged) => proposal.box.height;
  const [main, ...others] = [...digits].sort((a, b) => heightOf(b) - heightOf(a));
  if (others.length === 0 || heightOf(main) < FILLS * height) return digits;
  const boxes = others.map(({ proposal }) => proposal.box);
  const areNotes = boxes.every(
    (box, i) =>
      box.height <= SMALL * heightOf(main) &&
      !boxes.slice(0, i).some((other) => isBeside(other, box)),
  );
  return areNotes ? [main] : digits;
}

function isBeside(a: Box, b: Box): boolean {
  return sharedHeight(a, b) > 0 && -sharedWidth(a, b) < CLOSE * Math.max(a.height, b.height);
}
