import { between, type Random } from '../random.ts';
import type { Assets } from './assets.ts';
import { chance, jitter, logBetween, pick, wholeBetween } from './distributions.ts';
import type { Drawn } from './drawn.ts';
import { type Point, pressedLine, smoothLine } from './ink/curve.ts';
import { type Entry, entriesOf, type Line, randomSpacing, setLine } from './line.ts';
import type { Mixture } from './mixtures.ts';
import { randomDigits } from './random-digits.ts';
import { strokeShape } from './shape.ts';
import { writtenNumber } from './text/written-number.ts';
import { createWriter } from './writer.ts';
import { writingVariationOf } from './writing-variation.ts';

/** Short numbers are more frequent than long ones. */
export function randomLength(random: Random): number {
  return Math.min(12, 1 + Math.floor(1.2 * (random() < 0.5 ? 4 : 9) * random()));
}

/** In this share of lines the number is a date, a price, a measure, … with its signs. */
const WITH_SIGNS = 0.45;
/** Longer ones are written on pages. */
const LONGEST = 14;

/** Digits alone, or a number as it is written, sometimes with a word in front. */
export function randomEntries(random: Random, length: number, share = WITH_SIGNS): Entry[] {
  if (!chance(random, share)) return randomDigits(random, length);
  const label = chance(random, 0.12) ? pick(random, LABELS) : '';
  return entriesOf((label + writtenNumber(random)).slice(0, LONGEST));
}
const LABELS = [
  'No. ',
  'Room ',
  'Total: ',
  'Nr. ',
  'x = ',
  'Gate ',
  'Bus ',
  'p. ',
  'Lot ',
  'Tel. ',
  'y=',
  'A',
];

/** About `length` digits, a number as it is written, or plain strokes, by one writer. */
export function randomLine(random: Random, assets: Assets, mixture: Mixture, length: number): Line {
  if (chance(random, 0.03)) return tally(random, assets, wholeBetween(random, 2, 5));
  const writer = createWriter(random, assets, mixture);
  const entries = randomEntries(random, length);
  const line = setLine(
    random,
    writer,
    entries,
    randomSpacing(random),
    writingVariationOf(random, writer),
  );
  return line.items.length > 0 ? line : randomLine(random, assets, mixture, length);
}

/** Plain strokes of a pen side by side: as many ones. */
function tally(random: Random, assets: Assets, count: number): Line {
  const radius = logBetween(random, 0.02, 0.09);
  const lean = jitter(random, 0.1);
  const stroke = (): Drawn => {
    const [dx, bow] = [lean + jitter(random, 0.03), jitter(random, 0.02)];
    const points: Point[] = [
      [dx, 0],
      [dx / 2 + bow, 0.5],
      [0, 1],
    ];
    const shape = strokeShape([pressedLine(smoothLine(points), radius, 0.2, 0)]);
    return { shape: { ...shape, char: '1' }, bold: 0 };
  };
  const writer = { ...createWriter(random, assets, { skeleton: 1 }), digit: stroke };
  const spacing = { gap: between(random, 0.12, 0.6), uneven: 0.05 };
  const ones = Array.from({ length: count }, () => 1);
  return setLine(random, writer, ones, spacing, writingVariationOf(random, writer));
}
