import { FINE_AREA } from '../recognizer/limits.ts';
import { MAX_PIXELS, MAX_SIDE } from './protocol.ts';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest size of the same shape that a message may carry, at least one pixel a side. */
export function fitMessage({ width, height }: Size): Size {
  const bySide = MAX_SIDE / Math.max(width, height);
  const byArea = Math.sqrt(MAX_PIXELS / (width * height));
  return shrink({ width, height }, Math.min(bySide, byArea));
}

/** The largest size of the same shape of which the recognizer uses every pixel. */
export function fitRecognizer({ width, height }: Size): Size {
  const scale = Math.sqrt(FINE_AREA / (width * height));
  return fitMessage(shrink({ width, height }, scale));
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
