import type { Verdict } from './calibrate.ts';
import type { Box } from './types.ts';

/** Width and height of a picture, in the units of its boxes. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How near to the edge of the picture something must be to touch it, in its own heights. */
const NEAR = 0.05;
/** What is this high, as a share of the picture, fills it and is not cut off by its edge. */
const FILLS = 0.85;
/** Odds that something at the edge is a digit, against the same thing away from it. */
const ODDS_AT_EDGE = 1 / 8;

/** How many edges of the picture a box touches, 0…4. */
export function edgesTouched(box: Box, { width, height }: Size): number {
  const reach = Math.max(0.6, NEAR * box.height);
  const distances = [box.x, box.y, width - box.x - box.width, height - box.y - box.height];
  return distances.filter((distance) => distance <= reach).length;
}

/** An upright stroke is so many times higher than wide; a rule is higher. */
const UPRIGHT = 2.5;
const HAIRLINE = 8;
/** A mark with this share of all ink is alone. */
const ALONE = 0.8;
/** A stroke so many times higher than wide is as thin as a rule. */
const THIN = 4;
/** Odds that a thin upright stroke among other marks is a digit. */
const ODDS_IN_COMPANY = 1 / 4;
/** Odds that a lone upright stroke is a digit, against one among other marks. */
const ODDS_ALONE = 4;

/**
 * Corrects the confidence in a digit by where it stands, which the network cannot see.
 *
 * What the edge of the picture may have cut off is doubted: the corner of a cell, a rule that runs
 * out, half a neighbour; a digit that fills the picture is not cut off. A lone upright stroke is
 * trusted to be a 1, a thin one among other marks is not: rules and parts of letters have company.
 *
 * @param inkShare share of the picture's ink that is in it, 0…1.
 */
export function confidenceInPlace(
  { confidence, digit }: Verdict,
  box: Box,
  picture: Size,
  inkShare: number,
): number {
  const atEdge = edgesTouched(box, picture) > 0;
  if (atEdge && box.height <= FILLS * picture.height) return weigh(confidence, ODDS_AT_EDGE);
  if (digit !== 1 || atEdge) return confidence;
  if (inkShare > ALONE) {
    const upright = box.height > UPRIGHT * box.width && box.height < HAIRLINE * box.width;
    return upright ? weigh(confidence, ODDS_ALONE) : confidence;
  }
  return box.height > THIN * box.width ? weigh(confidence, ODDS_IN_COMPANY) : confidence;
}

function weigh(probability: number, factor: number): number {
  return (factor * probability) / (factor * probability + 1 - probability);
}
