import type { Random } from '../../random.ts';
import { pick, wholeBetween } from '../distributions.ts';
import { anyNumber, code, upTo, wholeNumber } from './figures.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const upper = (random: Random, length: number) =>
  Array.from({ length }, () => pick(random, [...LETTERS])).join('');

/** A name of figures and letters: of a seat, a plate, a room, an ordinal, a colour. */
export const label = (random: Random) =>
  pick(random, [
    () => `${upper(random, 1)}${anyNumber(random)}`,
    () => `${upper(random, wholeBetween(random, 1, 3))}${code(random, upTo(random, 4))}`,
    () => `${upper(random, wholeBetween(random, 2, 3))} ${wholeNumber(random, 4)}`,
    () => `${upper(random, 2)}-${code(random, 4)}`,
    () => `${anyNumber(random)}${pick(random, [...'abcdABCDxX'])}`,
    () =>
      `${anyNumber(random)}${pick(random, ['st', 'nd', 'rd', 'th', 'up', 'D', 'K', 'ème', 'px'])}`,
    () => `${upper(random, 1)}${code(random, 2)} ${wholeNumber(random, 1)}${upper(random, 2)}`,
    () => `#${anyNumber(random)}`,
    () => `No. ${anyNumber(random)}`,
    () => `0x${hexadecimal(random, 4).toUpperCase()}`,
    () => `#${hexadecimal(random, 6)}`,
  ])();

/** `length` hexadecimal figures in small letters. */
export const hexadecimal = (random: Random, length: number) =>
  Array.from({ length }, () => pick(random, [...'0123456789abcdef'])).join('');
