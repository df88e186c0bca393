import { below, type Random } from '../random.ts';
import { chance, leadingFigure } from './distributions.ts';

/** `length` digits as numbers have them: any, with runs and zeros at the end now and then. */
export function randomDigits(random: Random, length: number): number[] {
  const digits = Array.from({ length }, () => below(random, 10));
  if (length > 2 && chance(random, 0.15)) digits.fill(below(random, 10), below(random, length));
  // Rows of plain strokes are as many 1s, and look least like digits.
  if (length > 1 && chance(random, 0.05)) digits.fill(1, 0, 1 + below(random, length));
  else if (length > 1 && chance(random, 0.4)) digits[0] = leadingFigure(random);
  return digits;
}
