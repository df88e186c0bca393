import { rotate, scale, shear, translate } from './affine.ts';
import { glassBlur, motionBlur } from './blurs.ts';
import { cannyEdges } from './canny-edges.ts';
import type { Corruption } from './grey.ts';
import { brightness, fog, stripe } from './light.ts';
import { dottedLine, zigzag } from './lines.ts';
import { impulseNoise, shotNoise } from './noise.ts';
import { spatter } from './spatter.ts';

/**
 * The fifteen corruptions of MNIST-C at the strengths of its published set.
 *
 * Mu & Gilmer, "MNIST-C: a robustness benchmark for computer vision", 2019.
 */
export const CORRUPTIONS = {
  'shot noise': shotNoise,
  'impulse noise': impulseNoise,
  'glass blur': glassBlur,
  'motion blur': motionBlur,
  shear,
  scale,
  rotate,
  brightness,
  translate,
  stripe,
  fog,
  spatter,
  'dotted line': dottedLine,
  zigzag,
  'canny edges': cannyEdges,
} as const satisfies Record<string, Corruption>;

export type CorruptionName = keyof typeof CORRUPTIONS;
export const CORRUPTION_NAMES = Object.keys(CORRUPTIONS) as CorruptionName[];
