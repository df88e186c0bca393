import { below, type Random } from '../../random.ts';
import { chance, leadingFigure } from '../distributions.ts';

/** `length` figures, the first of which is no 0. */
export function wholeNumber(random: Random, length: number): string {
  let text = String(leadingFigure(random));
  while (text.length < length) text += below(random, 10);
  return text;
}

/** Short numbers are more frequent than long ones; 1 … 9 figures. */
export function anyNumber(random: Random): string {
  return wholeNumber(random, 1 + Math.floor(random() * (chance(random, 0.6) ? 3 : 9)));
}

/** Any figures, zeros in front too. */
export function code(random: Random, length: number): string {
  return Array.from({ length }, () => below(random, 10)).join('');
}

/** 1 … `most`. */
export const upTo = (random: Random, most: number) => 1 + below(random, most);
