import type { Box } from './types.ts';

/** Width and height of a picture, in the units of its boxes. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How near to the edge of the picture something must be to touch it, as a share of its side. */
const NEAR = 0.012;
/** What is this high, as a share of the picture, fills it and is not cut off by its edge. */
const FILLS = 0.85;
/** Odds that something at the edge is a digit, against the same thing away from it. */
const ODDS_AT_EDGE = 1 / 8;

/** How many edges of the picture a box touches, 0…4. */
export function edgesTouched(box: Box, { width, height }: Size): number {
  const reach = Math.max(0.6, NEAR * Math.max(width, height));
  const distances = [box.x, box.y, width - box.x - box.width, height - box.y - box.height];
  return distances.filter((distance) => distance < reach).length;
}

/**
 * Lowers the confidence in what the edge of the picture may have cut off: the corner of a cell, a
 * rule that runs out, a neighbour of which half is to be seen. A digit that fills the picture is
 * not cut off.
 */
export function doubtAtEdge(confidence: number, box: Box, picture: Size): number {
  if (edgesTouched(box, picture) === 0 || box.height > FILLS * picture.height) return confidence;
  const odds = (ODDS_AT_EDGE * confidence) / (1 - confidence + 1e-9);
  return odds / (1 + odds);
}
