import type { Judged } from './select.ts';
import type { Box } from './types.ts';

/** What is lower than this share of a digit beside it is a remark, a comma or dirt. */
const MUCH_LOWER = 0.45;
/** How near it must be to be compared, in heights of the larger digit. */
const NEAR = 1.2;
/** A box that holds this much of another digit's box is a frame around it. */
const HOLDS = 0.8;

/** Leaves out what only looks like a digit until one sees what stands beside it. */
export function dropOutOfPlace(digits: readonly Judged[]): Judged[] {
  return digits.filter(({ proposal: { box } }) =>
    digits.every(({ proposal: { box: other } }) => {
      if (other === box) return true;
      const small = box.height < MUCH_LOWER * other.height && gap(box, other) < NEAR * other.height;
      return !small && !holds(box, other);
    }),
  );
}

function holds(outer: Box, inner: Box): boolean {
  const width = Math.min(outer.x + outer.width, inner.x + inner.width) - Math.max(outer.x, inner.x);
  const height =
    Math.min(outer.y + outer.height, inner.y + inner.height) - Math.max(outer.y, inner.y);
  const share = (Math.max(0, width) * Math.max(0, height)) / (inner.width * inner.height);
  return share > HOLDS && outer.width * outer.height > 1.5 * inner.width * inner.height;
}

function gap(a: Box, b: Box): number {
  const dx = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const dy = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return Math.max(0, dx, dy);
}
