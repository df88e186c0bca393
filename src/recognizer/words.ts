import { sharedHeight, sharedOfSmaller, sharedWidth } from './boxes.ts';
import type { Findings } from './findings.ts';
import type { Judged } from './select.ts';
import type { Box } from './types.ts';

/** What is less likely than this to be a digit is a letter, if it stands like one. */
const NO_DIGIT = 0.15;
/** A digit this sure may stand beside letters, and one this sure in a word of them. */
const CERTAIN = 0.85;
const CERTAIN_IN_WORD = 0.975;
/** So many letters to a digit in a line make it a word. */
const WORD = 2;
/** A letter is so high, against the digit beside it. */
const LOWEST = 0.6;
const HIGHEST = 1.5;
/** What is so many times higher than wide may be a rule, and what is wider than this a line. */
const THIN = 4;
const FLAT = 1.6;
/** It has at least this share of the digit's ink, and stands at most so far away, in its heights. */
const INK = 0.4;
const NEAR = 0.7;
/** It has this share of the lower one's rows in common. */
const SAME_LINE = 0.6;
/** Boxes that share more than this of the smaller one are of the same mark. */
const SAME = 0.15;

/** Leaves out doubtful digits that stand beside a letter: they are letters too. */
export function dropFromWords(
  digits: readonly Judged[],
  { verdicts }: Pick<Findings, 'verdicts'>,
): Judged[] {
  const boxes = digits.map(({ proposal }) => proposal.box);
  const others = [...verdicts].filter(
    ([{ box }, { confidence }]) =>
      confidence < NO_DIGIT &&
      box.height < THIN * box.width &&
      box.width < FLAT * box.height &&
      !boxes.some((own) => sharedOfSmaller(own, box) > SAME),
  );
  return digits.filter(({ proposal, verdict }) => {
    if (verdict.confidence >= CERTAIN_IN_WORD) return true;
    const letters = others
      .filter(([{ mass, box }]) => mass > INK * proposal.mass && areInLine(proposal.box, box))
      .map(([{ box }]) => box);
    if (!letters.some((box) => areClose(proposal.box, box))) return true;
    if (verdict.confidence < CERTAIN) return false;
    const inLine = boxes.filter((box) => areInLine(proposal.box, box));
    return apart(letters).length < WORD * inLine.length;
  });
}

/** As high as the digit, about, and in one line with it. */
function areInLine(digit: Box, other: Box): boolean {
  const height = other.height / digit.height;
  if (height < LOWEST || height > HIGHEST) return false;
  return sharedHeight(digit, other) > SAME_LINE * Math.min(digit.height, other.height);
}

function areClose(digit: Box, other: Box): boolean {
  return -sharedWidth(digit, other) < NEAR * digit.height;
}

/** One box of every mark. */
function apart(boxes: readonly Box[]): Box[] {
  const kept: Box[] = [];
  for (const box of boxes) {
    if (!kept.some((other) => sharedOfSmaller(other, box) > SAME)) kept.push(box);
  }
  return kept;
}
