import type { Size } from '../recognizer/types.ts';
import { MAX_PICTURE_SIDE, READ_PIXELS } from './limits.ts';

/** The largest size of the same shape that is worth a message, at least one pixel a side. */
export function fitMessage({ width, height }: Size): Size {
  const bySide = MAX_PICTURE_SIDE / Math.max(width, height);
  const byArea = Math.sqrt(READ_PIXELS / (width * height));
  return shrink({ width, height }, Math.min(bySide, byArea));
}

/** The same shape with no side longer than `side` pixels. */
export function fitSide(size: Size, side: number): Size {
  return shrink(size, side / Math.max(size.width, size.height));
}

/** Reduces, never enlarges; rounded down, so that no bound is exceeded. */
function shrink({ width, height }: Size, scale: number): Size {
  const s = Math.min(1, scale);
  return {
    width: Math.max(1, Math.floor(width * s)),
    height: Math.max(1, Math.floor(height * s)),
  };
}
