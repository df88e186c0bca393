import type { Box, Size } from '../recognizer/types.ts';
import type { Point } from './point.ts';

/** Smaller than this no side gets, in CSS pixels. */
export const SMALLEST = 8;

const clamp = (value: number, min: number, max: number) => Math.max(min, Math.min(value, max));

/** The rectangle between two corners, as far as it is in the viewport. */
export function between(a: Point, b: Point, viewport: Size): Box {
  const x = clamp(Math.min(a.x, b.x), 0, viewport.width);
  const y = clamp(Math.min(a.y, b.y), 0, viewport.height);
  return {
    x,
    y,
    width: clamp(Math.max(a.x, b.x), 0, viewport.width) - x,
    height: clamp(Math.max(a.y, b.y), 0, viewport.height) - y,
  };
}

/** Whether both sides of a rectangle are long enough to be read. */
export const isRegion = ({ width, height }: Box): boolean => Math.min(width, height) >= SMALLEST;

/** Moves a rectangle, at most to the edge of the viewport. */
export function moved(box: Box, dx: number, dy: number, viewport: Size): Box {
  return {
    ...box,
    x: clamp(box.x + dx, 0, viewport.width - box.width),
    y: clamp(box.y + dy, 0, viewport.height - box.height),
  };
}

/** Moves the lower right corner of a rectangle, at most to the edge of the viewport. */
export function resized(box: Box, dx: number, dy: number, viewport: Size): Box {
  return {
    ...box,
    width: clamp(box.width + dx, SMALLEST, viewport.width - box.x),
    height: clamp(box.height + dy, SMALLEST, viewport.height - box.y),
  };
}

/** Where keyboard users begin: the middle third of the viewport. */
export function middle({ width, height }: Size): Box {
  return { x: width / 3, y: height / 3, width: width / 3, height: height / 3 };
}
