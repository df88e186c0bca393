import type { Box } from '../../src/recognizer/types.ts';
import type { Coverage } from './coverage.ts';
import { apply, type Matrix } from './matrix.ts';

/** What a drawn shape became. */
export interface Mark {
  /** Pixels that are mostly ink. */
  readonly box: Box;
  /** Share of the shape that lies inside the picture, 0 … 1. */
  readonly visible: number;
}

/** What the covered pixels within a box are; `map`: from the shape's unit box to pixels. */
export function markOf(
  cover: Coverage,
  { x, y, width, height }: Box,
  map: Matrix,
  aspect: number,
): Mark {
  let [left, top, right, bottom] = [x + width, y + height, x - 1, y - 1];
  for (let v = y; v < y + height; v++) {
    for (let u = x; u < x + width; u++) {
      if (cover.data[v * cover.width + u] < 0.4) continue;
      left = Math.min(left, u);
      top = Math.min(top, v);
      right = Math.max(right, u);
      bottom = Math.max(bottom, v);
    }
  }
  if (right < left) return { box: { x, y, width: 0, height: 0 }, visible: 0 };
  const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  return { box, visible: visibleShare(cover, map, aspect) };
}

/** Share of the mapped unit box that lies inside the picture. */
function visibleShare({ width, height }: Coverage, map: Matrix, aspect: number): number {
  const isInside = (x: number, y: number) => {
    const [u, v] = apply(map, x, y);
    return u > -0.5 && v > -0.5 && u < width + 0.5 && v < height + 0.5;
  };
  const whole = isInside(0, 0) && isInside(aspect, 0) && isInside(0, 1) && isInside(aspect, 1);
  if (whole) return 1;
  let inside = 0;
  const steps = 12;
  for (let j = 0; j < steps; j++) {
    for (let i = 0; i < steps; i++) {
      if (isInside((aspect * (i + 0.5)) / steps, (j + 0.5) / steps)) inside++;
    }
  }
  return inside / steps ** 2;
}
