import { edgesTouched, type Size } from './edge.ts';
import type { Judged } from './select.ts';
import type { Box } from './types.ts';

/** What is lower than this share of a digit beside it is a remark, a comma or dirt. */
const MUCH_LOWER = 0.45;
/** How near it must be to be compared, in heights of the larger digit. */
const NEAR = 1.2;
/** A box that holds this much of another digit's box is a frame around it. */
const HOLDS = 0.8;
/** What is lower than this share of a box makes no frame of it: a 6 with a speck stays a 6. */
const SPECK = 0.25;

/** A stroke so many times higher than wide may be a rule. */
const THIN = 5;
/** A rule is so many times higher than the digits beside it. */
const MUCH_HIGHER = 1.3;
/** A rule at the side of a picture stands in this share of its width. */
const SIDE = 0.2;
/** Digits of a number differ less in height than this, thin strokes even less; in logarithms. */
const OTHER_SIZE = 0.5;
const OTHER_SIZE_THIN = 0.2;
/** What ends this near the picture's edge, in its own heights, runs out of it. */
const EDGE = 0.05;

/**
 * Leaves out what only looks like a digit until one sees what stands around it: frames, rules,
 * neighbours that the edge cuts off, and remarks much smaller than the digits beside them.
 *
 * @param picture the size of the picture, in the units of the boxes.
 */
export function dropOutOfPlace(digits: readonly Judged[], picture: Size): Judged[] {
  const keep = (kept: readonly Judged[], isWrong: (box: Box, others: Box[]) => boolean) =>
    kept.filter(({ proposal: { box } }) => {
      const others = kept.map(({ proposal }) => proposal.box).filter((other) => other !== box);
      return !isWrong(box, others);
    });
  const unframed = keep(digits, (box, others) => others.some((other) => holds(box, other)));
  const unruled = keep(unframed, (box, others) => isRule(box, others, picture));
  const whole = keep(unruled, (box, others) => isCutOff(box, others, picture));
  return keep(whole, (box, others) => others.some((other) => isRemark(box, other)));
}

/** At more edges of the picture than other digits, of another size, and no larger than they. */
function isCutOff(box: Box, others: readonly Box[], picture: Size): boolean {
  const edges = edgesTouched(box, picture);
  const whole = others.filter((other) => edgesTouched(other, picture) < Math.min(edges, 2));
  if (whole.length === 0) return false;
  const typical = whole.map(({ height }) => height).sort((a, b) => a - b)[whole.length >> 1];
  const thin = box.height > 3 * box.width;
  const largest = Math.max(...whole.map(({ width, height }) => width * height));
  if (!thin && box.width * box.height > largest) return false;
  return Math.abs(Math.log(box.height / typical)) > (thin ? OTHER_SIZE_THIN : OTHER_SIZE);
}

/** A thin upright that towers over the digits, or runs along the side of the picture. */
function isRule(box: Box, others: readonly Box[], picture: Size): boolean {
  if (box.height < THIN * box.width) return false;
  const digits = others.filter((other) => other.height < THIN * other.width);
  if (digits.length > 0 && digits.every(({ height }) => box.height > MUCH_HIGHER * height)) {
    return true;
  }
  const middle = (box.x + box.width / 2) / picture.width;
  const below = picture.height - box.y - box.height;
  const runsOut = Math.min(box.y, below) < EDGE * box.height;
  return runsOut && (middle < SIDE || middle > 1 - SIDE);
}

function isRemark(box: Box, other: Box): boolean {
  return box.height < MUCH_LOWER * other.height && gap(box, other) < NEAR * other.height;
}

function holds(outer: Box, inner: Box): boolean {
  const width = Math.min(outer.x + outer.width, inner.x + inner.width) - Math.max(outer.x, inner.x);
  const height =
    Math.min(outer.y + outer.height, inner.y + inner.height) - Math.max(outer.y, inner.y);
  const share = (Math.max(0, width) * Math.max(0, height)) / (inner.width * inner.height);
  const large = outer.width * outer.height > 1.5 * inner.width * inner.height;
  return share > HOLDS && large && inner.height > SPECK * outer.height;
}

function gap(a: Box, b: Box): number {
  const dx = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const dy = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return Math.max(0, dx, dy);
}
