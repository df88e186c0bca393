import { between, type Random } from '../random.ts';
import { around, jitter } from './distributions.ts';
import { about, chain, type Matrix, rotate, shear } from './matrix.ts';
import type { Sheet } from './sheet.ts';

const DEGREE = Math.PI / 180;

/** Turns the sheet about its middle, by up to `most` degrees, mostly less. */
export function tilt(random: Random, sheet: Sheet, most: number): void {
  const angle = Math.max(-most, Math.min(most, jitter(random, most / 2))) * DEGREE;
  sheet.lens = centred(sheet, rotate(angle));
}

/** A sheet seen from aside: turned by up to `most` degrees, slanted, its far side smaller. */
export function perspective(random: Random, sheet: Sheet, most = 25): void {
  const flee = 0.35 * between(random, 0, 1);
  const away: Matrix = [
    1,
    0,
    0,
    0,
    1,
    0,
    around(random, flee) / sheet.width,
    around(random, flee) / sheet.height,
    1,
  ];
  const turn = rotate(Math.max(-most, Math.min(most, jitter(random, most / 2))) * DEGREE);
  sheet.lens = centred(sheet, chain(away, turn, shear(jitter(random, 0.06))));
}

function centred(sheet: Sheet, map: Matrix): Matrix {
  return about(sheet.width / 2, sheet.height / 2, map);
}
