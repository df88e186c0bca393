import { below, type Random } from '../../random.ts';
import { chance, pick, wholeBetween } from '../distributions.ts';
import { upTo } from './figures.ts';

const two = (value: number) => String(value).padStart(2, '0');
const year = (random: Random) => String(wholeBetween(random, 1930, 2035));

/** A day, a month or a year. */
export const date = (random: Random) => {
  const [day, month] = [upTo(random, 28), upTo(random, 12)];
  const padded = chance(random, 0.6);
  const [d, m] = padded ? [two(day), two(month)] : [String(day), String(month)];
  const y = year(random);
  return pick(random, [
    `${y}-${two(month)}-${two(day)}`,
    `${m}/${d}/${y}`,
    `${m}/${d}/${y.slice(2)}`,
    `${d}/${m}`,
    `${d}.${m}.${y}`,
    `${d}.${m}.${y.slice(2)}`,
    `${d}.${m}.`,
    `${d}-${m}-${y}`,
    `${pick(random, MONTHS)} ${day}, ${y}`,
    `${day} ${pick(random, MONTHS)} ${y}`,
    `${day}. ${pick(random, MONTHS)}`,
    y,
  ]);
};
const MONTHS =
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec January März avril Juni Oktober'.split(' ');

/** A time of day. */
export const clock = (random: Random) => {
  const [h, m, s] = [below(random, 24), two(below(random, 60)), two(below(random, 60))];
  return pick(random, [
    `${h}:${m}`,
    `${two(h)}:${m}`,
    `${two(h)}:${m}:${s}`,
    `${1 + (h % 12)}:${m} ${pick(random, ['AM', 'PM', 'am', 'pm'])}`,
    `${h}h${m}`,
    `${two(h)}.${m} Uhr`,
  ]);
};
