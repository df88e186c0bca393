import { paint } from '../../paint.ts';
import type { Random } from '../../random.ts';
import type { Corruption } from './grey.ts';

/** Photons that white sends to one pixel. */
const PHOTONS = 3;
/** Part of all pixels that are turned black or white. */
const IMPULSES = 0.17;

/** Few photons: every pixel is a count with a Poisson distribution. */
export const shotNoise: Corruption = (digit, random) =>
  paint((_x, _y, i) => poisson(random, PHOTONS * digit[i]) / PHOTONS);

/** Salt and pepper. */
export const impulseNoise: Corruption = (digit, random) =>
  paint((_x, _y, i) => {
    const hit = random() < IMPULSES;
    return hit ? Math.round(random()) : digit[i];
  });

/** Knuth, "The Art of Computer Programming", volume 2, 3.4.1. */
function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
