import { below, type Random } from '../../random.ts';
import { chance, pick, weighted, wholeBetween } from '../distributions.ts';
import { clock, date } from './dates.ts';
import { anyNumber, code, upTo, wholeNumber } from './figures.ts';
import { hexadecimal, label } from './labels.ts';

const decimal = (random: Random) =>
  `${chance(random, 0.4) ? '0' : anyNumber(random)}${pick(random, ['.', '.', ','])}${code(random, upTo(random, 4))}`;

/** Thousands parted as people part them. */
function grouped(random: Random, part: string): string {
  const groups = Array.from({ length: wholeBetween(random, 1, 3) }, () => code(random, 3));
  return [wholeNumber(random, upTo(random, 3)), ...groups].join(part);
}

const amount = (random: Random) =>
  pick(random, [
    () => anyNumber(random),
    () => `${anyNumber(random)}.${code(random, 2)}`,
    () => `${anyNumber(random)},${code(random, 2)}`,
    () => `${grouped(random, ',')}.${code(random, 2)}`,
    () => `${grouped(random, '.')},${code(random, 2)}`,
  ])();
const price = (random: Random) => {
  const sum = amount(random);
  return pick(random, [
    `$${sum}`,
    `$${sum}`,
    `£${sum}`,
    `€${sum}`,
    `€ ${sum}`,
    `${sum} €`,
    `${sum}€`,
    `¥${anyNumber(random)}`,
    `${sum} kr`,
    `USD ${sum}`,
    `CHF ${sum}`,
    `-$${sum}`,
    sum,
  ]);
};

const phone = (random: Random) =>
  pick(random, [
    `(${wholeNumber(random, 3)}) ${code(random, 3)}-${code(random, 4)}`,
    `${wholeNumber(random, 3)}-${code(random, 3)}-${code(random, 4)}`,
    `+${wholeNumber(random, 2)} ${wholeNumber(random, 3)} ${code(random, 6)}`,
    `0${wholeNumber(random, 3)}/${code(random, 6)}`,
    `0${wholeNumber(random, 1)} ${code(random, 2)} ${code(random, 2)} ${code(random, 2)}`,
  ]);

const UNITS =
  'km m cm mm kg g mg l ml h min s ms px GB MB kB MHz GHz W kW V A mA °C °F K % bpm km/h mph kcal pt em x pcs St. Stk. mm² dB ft in lb oz'.split(
    ' ',
  );
const measure = (random: Random) => {
  const value = chance(random, 0.3) ? decimal(random) : anyNumber(random);
  return `${value}${pick(random, ['', ' '])}${pick(random, UNITS)}`;
};

const FORMS = {
  plain: (random: Random) => anyNumber(random),
  date,
  price,
  clock,
  percent: (random: Random) =>
    `${pick(random, ['', '', '+', '-', '−'])}${chance(random, 0.4) ? decimal(random) : anyNumber(random)}${pick(random, ['%', ' %'])}`,
  decimal,
  negative: (random: Random) =>
    `${pick(random, ['-', '−', '–', '+', '±'])}${chance(random, 0.4) ? decimal(random) : anyNumber(random)}`,
  grouped: (random: Random) =>
    `${grouped(random, pick(random, [',', ',', '.', ' ', "'"]))}${chance(random, 0.3) ? `.${code(random, upTo(random, 3))}` : ''}`,
  phone,
  version: (random: Random) => {
    const parts = Array.from({ length: wholeBetween(random, 2, 4) }, () =>
      below(random, chance(random, 0.6) ? 10 : 30),
    );
    return `${pick(random, ['', '', 'v', 'V', 'v.'])}${parts.join('.')}`;
  },
  address: (random: Random) =>
    Array.from({ length: 4 }, () => below(random, 256)).join('.') +
    (chance(random, 0.2) ? `:${wholeNumber(random, 4)}` : ''),
  range: (random: Random) =>
    `${anyNumber(random)}${pick(random, ['-', '–', ' - ', ' – ', '/', ' / ', ':', 'x', '×', ' × ', '..'])}${anyNumber(random)}`,
  sum: (random: Random) =>
    `${anyNumber(random)}${pick(random, ['+', ' + ', '-', ' − ', '×', '*', ' / ', '÷', ' = ', '=', ' < ', ' > '])}${anyNumber(random)}`,
  measure,
  label,
  bracketed: (random: Random) =>
    pick(random, [
      `(${anyNumber(random)})`,
      `[${anyNumber(random)}]`,
      `${anyNumber(random)})`,
      `${anyNumber(random)}.`,
      `"${anyNumber(random)}"`,
      `${anyNumber(random)}!`,
      `${anyNumber(random)}?`,
      `${anyNumber(random)}:`,
      `${anyNumber(random)};`,
      `~${anyNumber(random)}`,
      `@${anyNumber(random)}`,
      `${anyNumber(random)}*`,
    ]),
  ones: (random: Random) => '1'.repeat(wholeBetween(random, 1, 4)),
  long: (random: Random) => code(random, wholeBetween(random, 8, 16)),
  /** What names a state of a program: figures and letters in any order. */
  hash: (random: Random) => hexadecimal(random, pick(random, [7, 7, 8, 10, 12])),
} as const;

const WEIGHTS: Readonly<Record<keyof typeof FORMS, number>> = {
  plain: 8,
  date: 5,
  price: 5,
  clock: 3,
  percent: 2.5,
  decimal: 3,
  negative: 2,
  grouped: 2.5,
  phone: 1.5,
  version: 1.5,
  address: 0.8,
  range: 2.5,
  sum: 1.5,
  measure: 3,
  label: 3,
  bracketed: 2,
  ones: 0.5,
  long: 1,
  hash: 1,
};

/** The forms of numbers a picture may want. */
export type Form = keyof typeof FORMS;

/** A number as it is written: a date, a price, a time, a telephone number, a measure, … */
export function writtenNumber(random: Random, form: Form = weighted(random, WEIGHTS)): string {
  return FORMS[form](random);
}
