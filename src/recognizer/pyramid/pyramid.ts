import type { Pixels } from '../types.ts';
import { halve } from './halve.ts';
import { makeOpaque } from './opaque.ts';
import { type Rgb, resample, type View } from './resample.ts';

/** A picture that can be shown at any scale. */
export interface Pyramid {
  /** As it is, opaque. */
  readonly picture: Pixels;
  /** A part of it, larger or smaller; what lies outside has the colour `around`. */
  view(view: View, around: readonly number[]): Rgb;
}

/** From a half is made what is shown at this share of its size or more: enough to average well. */
const LEAST = 0.25;

/**
 * Halves a picture again and again, so that what is shown small need not be averaged from all of it
 * each time. Each half is made once, when it is first needed.
 *
 * Williams, "Pyramidal parametrics", 1983.
 */
export function createPyramid(pixels: Pixels): Pyramid {
  const picture = makeOpaque(pixels);
  const halves = [picture];
  return {
    picture,
    view(view, around) {
      let [n, scale] = [0, view.scale];
      for (; scale < LEAST; n++, scale *= 2) halves[n + 1] ??= halve(halves[n]);
      return resample(halves[n], { ...view, scale }, around);
    },
  };
}
