import { paint } from '../../paint.ts';
import type { Random } from '../../random.ts';
import { sample } from '../../sample.ts';
import { type Corruption, type Grey, MIDDLE } from './grey.ts';

/** Of shear and rotation, in radians: about 23°. */
const ANGLE = 0.4;
const REDUCTION = 0.7;
/** In pixels. */
const SHIFT = 3;

/** Leans to the left or right. */
export const shear: Corruption = (digit, random) => {
  const angle = ANGLE * side(random);
  return warp(digit, [1, -Math.sin(angle), 0, Math.cos(angle)]);
};

/** Smaller, in the same place. */
export const scale: Corruption = (digit) => warp(digit, [1 / REDUCTION, 0, 0, 1 / REDUCTION]);

/** Turned to the left or right. */
export const rotate: Corruption = (digit, random) => {
  const angle = ANGLE * side(random);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return warp(digit, [cos, -sin, sin, cos]);
};

/** Moved along both axes. */
export const translate: Corruption = (digit, random) => {
  const [dx, dy] = [SHIFT * side(random), SHIFT * side(random)];
  return paint((x, y) => sample(digit, x + dx, y + dy));
};

/** A linear map about the middle, given by where each pixel's value is found. */
function warp(digit: Grey, [a, b, c, d]: readonly [number, number, number, number]): Grey {
  return paint((px, py) => {
    const [x, y] = [px - MIDDLE, py - MIDDLE];
    return sample(digit, MIDDLE + a * x + b * y, MIDDLE + c * x + d * y);
  });
}

function side(random: Random): number {
  return random() < 0.5 ? -1 : 1;
}
