import { FRAME_SIDE } from '../../../src/recognizer/types.ts';
import { paint } from '../../paint.ts';
import type { Corruption } from './grey.ts';
import { plasma } from './plasma.ts';

const LIGHT = 0.5;
/** Strength of the fog beside white ink. */
const FOG = 3;
const FOG_DECAY = 1.4 ** 2;

/** Half of white is added everywhere. */
export const brightness: Corruption = (digit) => paint((_x, _y, i) => digit[i] + LIGHT);

/** The left and the right quarter are inverted. */
export const stripe: Corruption = (digit) =>
  paint((x, _y, i) => {
    const inside = x >= FRAME_SIDE / 4 && x < (3 * FRAME_SIDE) / 4;
    return inside ? digit[i] : 1 - digit[i];
  });

/** Clouds three times as bright as the ink, and the whole as dark as before. */
export const fog: Corruption = (digit, random) => {
  const brightest = Math.max(...digit);
  const clouds = plasma(256, FOG_DECAY, random);
  return paint(
    (x, y, i) => ((digit[i] + FOG * clouds[y * 256 + x]) * brightest) / (brightest + FOG),
  );
};
