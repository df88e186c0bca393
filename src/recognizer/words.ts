import type { Findings } from './findings.ts';
import type { Judged } from './select.ts';
import type { Box } from './types.ts';

/** What is less likely than this to be a digit is a letter, if it stands like one. */
const NO_DIGIT = 0.15;
/** A digit this sure may stand beside letters. */
const CERTAIN = 0.85;
/** A letter is so high, against the digit beside it. */
const LOWEST = 0.6;
const HIGHEST = 1.5;
/** What is so many times higher than wide may be a rule, and what is wider than this a line. */
const THIN = 4;
const FLAT = 1.6;
/** It has at least this share of the digit's ink, and stands at most so far away, in its heights. */
const INK = 0.4;
const NEAR = 0.7;
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
      !boxes.some((own) => share(own, box) > SAME),
  );
  return digits.filter(
    ({ proposal, verdict }) =>
      verdict.confidence >= CERTAIN ||
      !others.some(
        ([other]) => other.mass > INK * proposal.mass && areNeighbours(proposal.box, other.box),
      ),
  );
}

function areNeighbours(digit: Box, other: Box): boolean {
  const height = other.height / digit.height;
  if (height < LOWEST || height > HIGHEST) return false;
  const common =
    Math.min(digit.y + digit.height, other.y + other.height) - Math.max(digit.y, other.y);
  const gap = Math.max(digit.x, other.x) - Math.min(digit.x + digit.width, other.x + other.width);
  return common > 0.6 * Math.min(digit.height, other.height) && gap < NEAR * digit.height;
}

/** What two boxes share, as a share of the smaller one. */
function share(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const smaller = Math.min(a.width * a.height, b.width * b.height);
  return (Math.max(0, width) * Math.max(0, height)) / smaller;
}
