import { below, between, type Random } from '../../random.ts';
import type { Assets } from '../assets.ts';
import { anyCamera, phone, SCREENSHOT, scanner } from '../camera.ts';
import { blend, inkOnPaper, lightOnDark, palette, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, jitter, logBetween, pick, wholeBetween } from '../distributions.ts';
import { type Point, pressedLine, smoothLine } from '../ink/curve.ts';
import { perspective, tilt } from '../lens.ts';
import { lettersOfFace } from '../letters.ts';
import {
  type Entry,
  entriesOf,
  type Line,
  randomSpacing,
  setItem,
  setLine,
  writeLine,
} from '../line.ts';
import { fill, plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { printedPaper, rule } from '../rules.ts';
import { strokeShape } from '../shape.ts';
import { Sheet } from '../sheet.ts';
import { writtenNumber } from '../text/written-number.ts';
import {
  ANY,
  createWriter,
  type Drawn,
  HANDWRITTEN,
  type Mixture,
  PRINTED,
  randomDigits,
  writingVariationOf,
} from '../writer.ts';

/** Short numbers are more frequent than long ones. */
function randomLength(random: Random): number {
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

function randomLine(random: Random, assets: Assets, mixture: Mixture, length: number): Line {
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

/** A number on a line. */
export const number: Composer = (random, assets) => {
  const line = randomLine(random, assets, ANY, randomLength(random));
  const height = logBetween(random, 9, line.items.length > 4 ? 36 : 60);
  const margin = height * logBetween(random, 0.1, 0.8);
  const sheet = new Sheet(height * line.wide + 2 * margin, height + 2 * margin);
  const { paper, ink, contrast } = worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.5)) tilt(random, sheet, line.items.length < 4 ? 15 : 4);
  if (chance(random, 0.15)) {
    printedPaper(random, sheet, height, { colour: blend(paper, ink, between(random, 0.1, 0.4)) });
  }
  if (chance(random, 0.08)) {
    const y = margin + height * between(random, 1.05, 1.2);
    rule(sheet, [margin, y], [sheet.width - margin, y], Math.max(1, 0.05 * height), {
      colour: ink,
    });
  }
  const pen = randomPen(random, ink, line.writer.kind);
  writeLine(sheet, line, { x: margin, y: margin, height }, pen);
  return { sheet, camera: anyCamera(random, height, contrast) };
};

/** Several numbers under each other. */
export const column: Composer = (random, assets) => {
  const count = wholeBetween(random, 2, 3);
  const writer = createWriter(random, assets, ANY);
  const spacing = randomSpacing(random);
  const share = chance(random, 0.5) ? 0.8 : 0.1;
  const variation = writingVariationOf(random, writer);
  const lines = Array.from({ length: count }, () =>
    setLine(
      random,
      writer,
      randomEntries(random, wholeBetween(random, 1, 5), share),
      spacing,
      variation,
    ),
  );
  const height = logBetween(random, 10, 28);
  const step = height * between(random, 1.3, 2.2);
  const margin = height * between(random, 0.2, 0.7);
  const wide = height * Math.max(...lines.map((line) => line.wide));
  const sheet = new Sheet(wide + 2 * margin, step * (count - 1) + height + 2 * margin);
  const { paper, ink, contrast } = worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.4)) tilt(random, sheet, 5);
  const pen = randomPen(random, ink, writer.kind);
  const right = chance(random, 0.4);
  lines.forEach((line, k) => {
    const x = margin + (right ? wide - height * line.wide : 0);
    writeLine(sheet, line, { x, y: margin + k * step, height }, pen);
  });
  return { sheet, camera: anyCamera(random, height, contrast), lines: count };
};

/** Post codes and sums on envelopes and cheques: quick, touching, cut from a scan. */
export const postcode: Composer = (random, assets) => {
  const writer = createWriter(random, assets, HANDWRITTEN);
  const whole = chance(random, 0.7);
  const length = whole ? wholeBetween(random, 2, 7) : 3;
  const gap = between(random, -0.1, 0.25);
  const variation = writingVariationOf(random, writer);
  const entries = randomEntries(random, length, whole ? 0.3 : 0);
  const line = setLine(random, writer, entries, { gap, uneven: 0.06 }, variation);
  if (line.items.length < 2) return postcode(random, assets);
  const height = logBetween(random, 12, 44);
  const margin = height * between(random, 0.03, 0.4);
  // A single digit of the code keeps slices of its neighbours.
  const middle = line.items[1];
  const from = whole ? 0 : Math.max(0, middle.x - 0.12);
  const to = whole ? line.wide : middle.x + middle.wide + 0.12;
  const side = whole ? margin : 0;
  const sheet = new Sheet(height * (to - from) + 2 * side, height + 2 * margin);
  const { paper, ink, contrast } = inkOnPaper(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.4)) tilt(random, sheet, 6);
  const pen = randomPen(random, ink, writer.kind);
  writeLine(sheet, line, { x: side - height * from, y: margin, height }, pen);
  const camera = scanner(random, height, contrast);
  return { sheet, camera: { ...camera, binary: chance(random, 0.35) } };
};

/** Text on a screen: small, sharp, sometimes with words beside the number. */
export const screen: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { print: 8, pixel: 1.5, display: 0.6 });
  const variation = { rise: 0, size: 0, turn: 0, lean: 0 };
  const spacing = { gap: between(random, 0.06, 0.22), uneven: 0 };
  const entries = randomEntries(random, randomLength(random));
  const line = setLine(random, writer, entries, spacing, variation);
  const words = chance(random, 0.4) ? word(random, assets, wholeBetween(random, 1, 6)) : undefined;
  const height = logBetween(random, 7.5, 30);
  const margin = height * between(random, 0.25, 1);
  const start = words ? words.wide + between(random, 0.3, 0.6) : 0;
  const sheet = new Sheet(height * (start + line.wide) + 2 * margin, height * 1.3 + 2 * margin);
  const { paper, ink } = chance(random, 0.4) ? lightOnDark(random) : inkOnPaper(random);
  fill(sheet, paper);
  if (chance(random, 0.25)) {
    const rim = { colour: blend(paper, ink, between(random, 0.2, 0.7)) };
    for (const y of [1, sheet.height - 1]) rule(sheet, [1, y], [sheet.width - 1, y], 1, rim);
    for (const x of [1, sheet.width - 1]) rule(sheet, [x, 1], [x, sheet.height - 1], 1, rim);
  }
  const aliased = chance(random, 0.12);
  const pen = { colour: ink, aliased, soft: between(random, 0.9, 1.3) };
  if (words) writeLine(sheet, words, { x: margin, y: margin, height }, pen);
  writeLine(sheet, line, { x: margin + height * start, y: margin, height }, pen);
  const jpeg = chance(random, 0.25) ? { jpeg: between(random, 30, 95) } : SCREENSHOT;
  return { sheet, camera: { ...jpeg, enlarge: height < 14 && chance(random, 0.15) ? 2 : 1 } };
};

/** Letters on a line, none of which is a digit. */
export function word(random: Random, assets: Assets, length: number): Line {
  const face = pick(random, assets.letters);
  const letter = lettersOfFace(random, face);
  const variation = { rise: 0, size: 0, turn: 0, lean: 0 };
  const gap = between(random, 0.05, 0.2);
  let x = 0;
  const items = Array.from({ length }, () => {
    const item = setItem(random, letter(), x, variation);
    x += item.wide + gap;
    return item;
  });
  return { items, wide: Math.max(0.1, x - gap), writer: { kind: 'print', digit: letter } };
}

/** A sheet on a table, photographed by hand. */
export const photo: Composer = (random, assets) => {
  const line = randomLine(
    random,
    assets,
    chance(random, 0.7) ? HANDWRITTEN : PRINTED,
    wholeBetween(random, 1, 4),
  );
  const height = logBetween(random, 14, 60);
  const margin = height * between(random, 0.3, 1.2);
  const sheet = new Sheet(height * line.wide + 2 * margin, height + 2 * margin);
  const { paper, ink, contrast } = chance(random, 0.85) ? inkOnPaper(random) : worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  perspective(random, sheet, line.items.length < 3 ? 25 : 10);
  if (chance(random, 0.35)) {
    printedPaper(random, sheet, height, { colour: blend(paper, ink, between(random, 0.12, 0.45)) });
  }
  writeLine(
    sheet,
    line,
    { x: margin, y: margin, height },
    randomPen(random, ink, line.writer.kind),
  );
  if (chance(random, 0.2)) tableEdge(random, sheet, margin);
  return { sheet, camera: phone(random, height, contrast) };
};

/** The table beside the sheet. */
function tableEdge(random: Random, sheet: Sheet, margin: number): void {
  const { paper } = palette(worldColours(random).paper, [0, 0, 0]);
  const wide = 3 * Math.max(sheet.width, sheet.height);
  const inset = 0.4 * margin * random();
  const x = inset - wide / 2;
  rule(sheet, [x, -wide], [x + around(random, 4), wide], wide, { colour: paper });
}

/** Rolls of a counter: figures one after another behind windows, some half turned. */
export const meter: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { print: 6, display: 1 });
  const count = wholeBetween(random, 1, 8);
  const height = logBetween(random, 12, 40);
  const cell = height * between(random, 0.85, 1.3);
  const tall = height * between(random, 1.2, 1.9);
  const sheet = new Sheet(
    count * cell + 2 * height * between(random, 0, 0.3),
    tall + height * between(random, 0, 0.3),
  );
  const { paper, ink, contrast } = chance(random, 0.75) ? lightOnDark(random) : inkOnPaper(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.5)) tilt(random, sheet, 3);
  const left = (sheet.width - count * cell) / 2;
  const top = (sheet.height - height) / 2;
  const divider = { colour: blend(paper, ink, between(random, -0.3, 0.8)) };
  const ruled = chance(random, 0.75);
  const red = chance(random, 0.3) ? 1 + below(random, 2) : 0;
  for (let k = 0; k < count; k++) {
    const x = left + k * cell;
    const last = k === count - 1;
    if (red > 0 && k >= count - red) fill(sheet, [170, 25, 30], x, 0, cell, sheet.height);
    const roll = last && chance(random, 0.25) ? between(random, -0.2, 0.2) : around(random, 0.04);
    const digit = below(random, 10);
    for (const next of roll === 0 ? [0] : [-1, 0, 1]) {
      const line = setLine(
        random,
        writer,
        [(digit + next + 10) % 10],
        { gap: 0, uneven: 0 },
        { rise: 0, size: 0, turn: 0, lean: 0 },
      );
      const [item] = line.items;
      const anchor = {
        x: x + (cell - height * item.wide) / 2 - height * item.x,
        y: top + (roll + next * 1.55) * height,
        height,
      };
      writeLine(sheet, line, anchor, { colour: ink });
    }
    if (ruled)
      rule(sheet, [x, -height], [x, sheet.height + height], Math.max(1, 0.06 * height), divider);
  }
  return { sheet, camera: anyCamera(random, height, contrast) };
};
