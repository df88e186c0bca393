import type { Box, Size } from './types.ts';

export function area({ width, height }: Box): number {
  return width * height;
}

/** Columns that two boxes have in common; below 0 the gap between them. */
function sharedWidth(a: Box, b: Box): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
}

/** Rows that two boxes have in common; below 0 the gap between them. */
export function sharedHeight(a: Box, b: Box): number {
  return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
}

/** The area that two boxes have in common. */
export function intersection(a: Box, b: Box): number {
  return Math.max(0, sharedWidth(a, b)) * Math.max(0, sharedHeight(a, b));
}

/**
 * Intersection over union of two boxes that are each `slack` larger on every side: thin characters
 * differ by a pixel of soft edge, which must not count as another place.
 */
export function overlap(a: Box, b: Box, slack: number): number {
  const shared = intersection(pad(a, slack), pad(b, slack));
  return shared / (area(pad(a, slack)) + area(pad(b, slack)) - shared);
}

function pad({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The part of a box that lies in the picture. */
export function inside({ x, y, width, height }: Box, picture: Size): Box {
  const left = Math.min(Math.max(0, x), picture.width - 1);
  const top = Math.min(Math.max(0, y), picture.height - 1);
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.min(picture.width, x + width) - left),
    height: Math.max(1, Math.min(picture.height, y + height) - top),
  };
}
