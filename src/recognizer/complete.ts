import { sharedHeight, sharedOfSmaller } from './boxes.ts';
import { isSure } from './findings.ts';
import type { Judged } from './select.ts';
import type { Box } from './types.ts';

/** A digit less sure than this makes way for a sure one. */
const DOUBTFUL = 0.75;
/** It is about as high as a digit of the line it completes. */
const LOWER = 0.7;
const IN_LINE = 0.7;
/** Boxes that share more than this of the smaller one are of the same ink. */
const SAME = 0.15;

/**
 * Completes lines of digits with sure ones that were found otherwise: in another look at the picture,
 * where one part of a number is dark on light and the other light on dark, or only some of it is full
 * of specks; or in another view or cut of the same ink, which shows fewer of them.
 */
export function complete(
  digits: readonly Judged[],
  others: readonly (readonly Judged[])[],
): readonly Judged[] {
  let line = [...digits];
  for (const other of others.flat().sort((a, b) => b.verdict.confidence - a.verdict.confidence)) {
    if (!isSure(other.verdict)) break;
    const { box } = other.proposal;
    const inTheWay = line.filter(({ proposal }) => sharedOfSmaller(proposal.box, box) > SAME);
    if (inTheWay.some(({ verdict }) => verdict.confidence >= DOUBTFUL)) continue;
    const rest = line.filter((one) => !inTheWay.includes(one));
    if (rest.some(({ proposal }) => standInLine(proposal.box, box))) line = [...rest, other];
  }
  return line;
}

function standInLine(a: Box, b: Box): boolean {
  const [lower, higher] = [Math.min(a.height, b.height), Math.max(a.height, b.height)];
  return lower > LOWER * higher && sharedHeight(a, b) > IN_LINE * lower;
}
