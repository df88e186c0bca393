import { between, type Random } from '../../random.ts';
import type { Assets } from '../assets.ts';
import { phone, SCREENSHOT, scanner } from '../camera.ts';
import { blend, colourOf, inkOnPaper, lightOnDark, type Palette } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { perspective } from '../lens.ts';
import { panel } from '../panel.ts';
import { gradient, plainPaper } from '../paper.ts';
import { rule } from '../rules.ts';
import { type Pen, Sheet } from '../sheet.ts';
import { setText, type TextStyle, widthOf } from '../text/typeset.ts';
import { caption } from '../text/vocabulary.ts';

/** The numbers of a scale from its beginning, and the strokes from one number to the next. */
interface Graduation {
  readonly numbers: readonly string[];
  readonly strokes: number;
}

function graduation(random: Random, most: number): Graduation {
  const step = pick(random, [1, 1, 1, 2, 5, 10, 10, 20, 25, 50, 100]);
  const first = step * pick(random, [0, 0, 0, 1, wholeBetween(random, -3, 40)]);
  const count = wholeBetween(random, Math.min(3, most), most);
  const decimals = step === 1 && chance(random, 0.15) ? 1 : 0;
  const numbers = Array.from({ length: count }, (_, k) =>
    ((first + k * step) / 10 ** decimals).toFixed(decimals),
  );
  return { numbers, strokes: pick(random, [1, 2, 5, 5, 10]) };
}

function styleFor(random: Random, assets: Assets, height: number, pen: Pen): TextStyle {
  const face = pick(
    random,
    assets.typefaces.filter(({ style }) => style === 'print' || style === 'display'),
  );
  return { cut: chance(random, 0.5) ? face.bold : face.regular, height, pen };
}

/** Numbers around a middle: the face of a clock, a gauge, a dial of a meter. */
export const dial: Composer = (random, assets) => {
  const radius = between(random, 42, 92);
  const height = radius * between(random, 0.13, 0.24);
  const [wide, tall] = [1, 1].map(() => 2 * radius * between(random, 0.95, 1.25));
  const sheet = new Sheet(wide, tall);
  const { paper, ink, contrast } = chance(random, 0.6) ? inkOnPaper(random) : lightOnDark(random);
  const wall = colourOf(random, between(random, 10, 230), 0.4);
  gradient(random, sheet, wall, blend(wall, paper, between(random, 0, 0.6)));
  perspective(random, sheet, 8);
  const [cx, cy] = [wide / 2 + around(random, 0.05 * radius), tall / 2];
  const rim = { border: blend(wall, ink, between(random, 0.2, 1)), width: 0.05 * radius };
  panel(sheet, [cx - radius, cy - radius, 2 * radius, 2 * radius], {
    fill: paper,
    radius,
    ...(chance(random, 0.7) && rim),
  });
  const pen = { colour: ink, soft: between(random, 0.9, 1.4) };
  const clock = chance(random, 0.4);
  const { numbers, strokes } = clock
    ? { numbers: ['12', ...Array.from({ length: 11 }, (_, k) => String(k + 1))], strokes: 5 }
    : graduation(random, 11);
  const span = clock ? (2 * Math.PI * 11) / 12 : between(random, 2.2, 5);
  const start = clock ? -Math.PI / 2 : -Math.PI / 2 - span / 2;
  const style = styleFor(random, assets, height, pen);
  const inset = between(random, 0.7, 0.8) * radius;
  numbers.forEach((text, k) => {
    const angle = start + (span * k) / Math.max(1, numbers.length - 1);
    const x = cx + inset * Math.cos(angle) - widthOf(text, style) / 2;
    setText(sheet, text, x, cy + inset * Math.sin(angle) + height / 2, style);
  });
  const count = (numbers.length - 1) * strokes;
  const [from, to] = [between(random, 0.87, 0.9), between(random, 0.93, 0.97)];
  for (let k = 0; k <= count; k++) {
    const [dx, dy] = direction(start + (span * k) / Math.max(1, count));
    const long = k % strokes === 0 ? radius * from : radius * (from + to) * 0.5;
    const width = radius * (k % strokes === 0 ? 0.022 : 0.011);
    rule(
      sheet,
      [cx + long * dx, cy + long * dy],
      [cx + to * radius * dx, cy + to * radius * dy],
      width,
      pen,
    );
  }
  if (chance(random, 0.4)) {
    const words = { ...style, height: 0.6 * height };
    const text = caption(random, 1).slice(0, 8);
    setText(sheet, text, cx - widthOf(text, words) / 2, cy + 0.35 * radius, words);
  }
  hands(random, sheet, [cx, cy], radius * 0.6, clock ? 2 : 1, ink);
  return { sheet, camera: phone(random, height, contrast) };
};

const direction = (angle: number) => [Math.cos(angle), Math.sin(angle)] as const;

/** Hands or a needle; what lies under them is not whole any more. */
function hands(
  random: Random,
  sheet: Sheet,
  [x, y]: readonly [number, number],
  length: number,
  count: number,
  ink: Palette['ink'],
): void {
  const colour = chance(random, 0.4) ? ([200, 30, 30] as const) : ink;
  for (let k = 0; k < count; k++) {
    const [dx, dy] = direction(around(random, Math.PI));
    const reach = length * (k === 0 ? 1 : 0.65);
    rule(
      sheet,
      [x - 0.15 * reach * dx, y - 0.15 * reach * dy],
      [x + reach * dx, y + reach * dy],
      0.06 * length,
      {
        colour,
      },
    );
  }
  const knob = 0.08 * length;
  panel(sheet, [x - knob, y - knob, 2 * knob, 2 * knob], { fill: colour, radius: knob });
}

/** Numbers along a line with strokes: a ruler, a tape, a thermometer, a measuring jug. */
export const ruler: Composer = (random, assets) => {
  const upright = chance(random, 0.4);
  const height = logBetween(random, 8, 26);
  const { numbers, strokes } = graduation(random, 9);
  const { paper, ink, contrast } = chance(random, 0.75) ? inkOnPaper(random) : lightOnDark(random);
  const pen = { colour: ink, soft: between(random, 0.9, 1.4) };
  const style = styleFor(random, assets, height, pen);
  const widest = Math.max(...numbers.map((text) => widthOf(text, style)));
  const step = (upright ? height : widest) + height * between(random, 0.5, 2.5);
  const across = 2.2 * height + (upright ? widest : height) + height * between(random, 0, 1.5);
  const along = Math.min(240, step * numbers.length);
  const sheet = upright ? new Sheet(across, along) : new Sheet(along, across);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.5)) perspective(random, sheet, 6);
  const first = step * between(random, 0.3, 0.7);
  numbers.forEach((text, k) => {
    const at = first + k * step;
    const wide = widthOf(text, style);
    if (upright) setText(sheet, text, 2 * height, at + height / 2, style);
    else setText(sheet, text, at - wide / 2, 3 * height, style);
  });
  for (let k = -strokes; k < (numbers.length + 1) * strokes; k++) {
    const at = first + (k * step) / strokes;
    const long = height * (k % strokes === 0 ? 1.4 : 0.7);
    const width = Math.max(0.7, 0.07 * height);
    if (upright) rule(sheet, [0, at], [long, at], width, pen);
    else rule(sheet, [at, 0], [at, long], width, pen);
  }
  const camera = pick(random, [() => SCREENSHOT, scanner, phone]);
  return { sheet, camera: camera(random, height, contrast) };
};
