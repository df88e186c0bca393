import { FRAME_SIDE } from '../../../src/recognizer/types.ts';
import { paint } from '../../paint.ts';
import { below, between } from '../../random.ts';
import { sample } from '../../sample.ts';
import { blur, type Corruption } from './grey.ts';

const GLASS_SIGMA = 0.7;
const GLASS_PASSES = 2;
const MOTION_LENGTH = 21;
const MOTION_SIGMA = 3;

/** Frosted glass: neighbouring pixels change places between two blurs. */
export const glassBlur: Corruption = (digit, random) => {
  const grey = blur(digit, GLASS_SIGMA);
  for (let pass = 0; pass < GLASS_PASSES; pass++) {
    for (let y = FRAME_SIDE - 1; y > 1; y--) {
      for (let x = FRAME_SIDE - 1; x > 1; x--) {
        if (random() < 0.5) continue;
        const here = y * FRAME_SIDE + x;
        const there = here - below(random, 2) - FRAME_SIDE * below(random, 2);
        [grey[here], grey[there]] = [grey[there], grey[here]];
      }
    }
  }
  return blur(grey, GLASS_SIGMA);
};

/** A moving camera: a tail that fades to one side, within 45° of level. */
export const motionBlur: Corruption = (digit, random) => {
  const angle = between(random, -Math.PI / 4, Math.PI / 4);
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const weights = Array.from({ length: MOTION_LENGTH }, (_, i) =>
    Math.exp(-(i * i) / (2 * MOTION_SIGMA * MOTION_SIGMA)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return paint((x, y) =>
    weights.reduce(
      (sum, weight, i) => sum + (weight / total) * sample(digit, x + i * dx, y + i * dy),
      0,
    ),
  );
};
