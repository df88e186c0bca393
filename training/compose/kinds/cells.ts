import { below, between, type Random } from '../../random.ts';
import type { Assets } from '../assets.ts';
import { phone, scanner } from '../camera.ts';
import { blend, inkOnPaper, type Palette, worldColours } from '../colours.ts';
import type { Composed, Composer } from '../composed.ts';
import { around, chance, jitter, logBetween, pick } from '../distributions.ts';
import { perspective, tilt } from '../lens.ts';
import { fitInto, penFor, placeOf, setLine } from '../line.ts';
import { HANDWRITTEN, PRINTED } from '../mixtures.ts';
import { plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { frame, rule, rulesAcross, rulesDown } from '../rules.ts';
import { type Pen, Sheet } from '../sheet.ts';
import { createWriter, type Writer } from '../writer.ts';
import { writingVariationOf } from '../writing-variation.ts';

/** What a cell of a puzzle or a form holds. */
type Content = 'digit' | 'pencil' | 'nothing';

/** One cell of a printed grid with what was cut out around it: rules, neighbours. */
function cell(random: Random, assets: Assets, content: Content): Composed {
  const side = logBetween(random, 18, 90);
  const sheet = new Sheet(side * between(random, 0.92, 1.1), side * between(random, 0.92, 1.1));
  const colours = chance(random, 0.85) ? inkOnPaper(random) : worldColours(random);
  plainPaper(random, sheet, colours.paper, colours.contrast);
  chooseLens(random, sheet);
  const writer = createWriter(random, assets, chance(random, 0.55) ? PRINTED : HANDWRITTEN);
  const ruled = chance(random, 0.88);
  if (chance(random, 0.3)) neighbours(random, sheet, writer, colours);
  if (ruled) border(random, sheet, colours);
  if (content === 'pencil') remains(random, assets, sheet, colours);
  if (content !== 'nothing') mainDigit(random, sheet, writer, colours);
  const camera = pick(random, [phone, phone, scanner])(random, 0.6 * side, colours.contrast);
  return { sheet, camera: { ...camera, binary: chance(random, 0.12) } };
}

export const cellWithDigit: Composer = (random, assets) => cell(random, assets, 'digit');
export const cellWithPencil: Composer = (random, assets) => cell(random, assets, 'pencil');
export const emptyCell: Composer = (random, assets) => cell(random, assets, 'nothing');

function chooseLens(random: Random, sheet: Sheet): void {
  const roll = random();
  if (roll < 0.5) tilt(random, sheet, 5);
  else if (roll < 0.65) tilt(random, sheet, 15);
  else if (roll < 0.85) perspective(random, sheet, 6);
}

/** Rules at none to four sides, thin or thick, at the border or just inside, whole or cut off. */
function border(random: Random, sheet: Sheet, { paper, ink }: Palette): void {
  const side = Math.min(sheet.width, sheet.height);
  const sides = pick(random, [4, 4, 3, 2, 2, 1]);
  const keep = [0, 1, 2, 3].sort(() => random() - 0.5).slice(0, sides);
  const width = () =>
    Math.max(0.7, side * logBetween(random, 0.012, chance(random, 0.3) ? 0.12 : 0.05));
  const at = () => side * (chance(random, 0.55) ? around(random, 0.03) : between(random, 0, 0.1));
  const pen: Pen = {
    colour: blend(paper, ink, between(random, 0.3, 1)),
    soft: between(random, 0.8, 1.6),
  };
  const widths = [0, 1, 2, 3].map((s) => (keep.includes(s) ? width() : 0));
  const over = chance(random, 0.7) ? 0.4 * side : 0;
  const [x0, y0, x1, y1] = [at(), at(), sheet.width - at(), sheet.height - at()];
  if (widths[0]) rule(sheet, [x0 - over, y0], [x1 + over, y0], widths[0], pen);
  if (widths[1]) rule(sheet, [x1, y0 - over], [x1, y1 + over], widths[1], pen);
  if (widths[2]) rule(sheet, [x0 - over, y1], [x1 + over, y1], widths[2], pen);
  if (widths[3]) rule(sheet, [x0, y0 - over], [x0, y1 + over], widths[3], pen);
}

function mainDigit(random: Random, sheet: Sheet, writer: Writer, { ink }: Palette): void {
  const height = sheet.height * between(random, 0.4, 0.78);
  const digit = below(random, 10);
  const drawn = writer.digit(digit);
  const wide = Math.min(sheet.width * 0.8, height);
  const room = [sheet.width - wide, sheet.height - height] as const;
  const x = room[0] * Math.min(0.95, Math.max(0.05, 0.5 + jitter(random, 0.12)));
  const y = room[1] * Math.min(0.92, Math.max(0.08, 0.5 + jitter(random, 0.12)));
  const place = fitInto(drawn.shape, [x, y, wide, height], writingVariationOf(random, writer).lean);
  const pen = penFor(randomPen(random, ink, writer.kind), writer, drawn, height);
  const spread = chance(random, 0.12) ? between(random, 0, 0.05) * height : 0;
  sheet.drawDigit(digit, drawn.shape, place, { ...pen, bold: (pen.bold ?? 0) + spread });
}

/** Small candidates in the corners and what an eraser left. */
function remains(random: Random, assets: Assets, sheet: Sheet, { paper, ink }: Palette): void {
  const writer = createWriter(random, assets, HANDWRITTEN);
  const height = sheet.height * between(random, 0.14, 0.24);
  for (let k = 0; k < 1 + below(random, 4); k++) {
    const drawn = writer.digit(1 + below(random, 9));
    const corner = below(random, 4);
    const x = (corner & 1 ? 0.72 : 0.06) * sheet.width + around(random, 0.05 * sheet.width);
    const y = (corner & 2 ? 0.74 : 0.06) * sheet.height + around(random, 0.04 * sheet.height);
    const pen = randomPen(random, blend(paper, ink, between(random, 0.15, 0.7)), 'mnist');
    sheet.drawUnclear(drawn.shape, fitInto(drawn.shape, [x, y, height, height]), pen);
  }
  if (chance(random, 0.3)) {
    const drawn = writer.digit(below(random, 10));
    const tall = sheet.height * between(random, 0.4, 0.7);
    const place = fitInto(drawn.shape, [0.2 * sheet.width, 0.15 * sheet.height, tall, tall]);
    sheet.drawUnclear(drawn.shape, place, {
      colour: blend(paper, ink, between(random, 0.04, 0.12)),
    });
  }
}

/** Digits of the next cells, cut by the edge of the picture. */
function neighbours(random: Random, sheet: Sheet, writer: Writer, { ink }: Palette): void {
  const height = sheet.height * between(random, 0.4, 0.75);
  const shift = between(random, 0.85, 1.0);
  const [dx, dy] = pick(random, [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]);
  const drawn = writer.digit(below(random, 10));
  const x = (sheet.width - height) / 2 + dx * shift * sheet.width;
  const y = (sheet.height - height) / 2 + dy * shift * sheet.height;
  const digit = below(random, 10);
  sheet.drawDigit(digit, drawn.shape, fitInto(drawn.shape, [x, y, height, height]), {
    colour: ink,
  });
  sheet.truth.length = 0;
}

/** Digits each in a box of its own: forms, sudoku rows, tables, combs. */
export const boxes: Composer = (random, assets) => {
  const count = 1 + below(random, 9);
  const cellHeight = logBetween(random, 16, 60);
  const cellWidth = cellHeight * between(random, 0.7, 1.15);
  const [mx, my] = [cellHeight * between(random, 0, 0.5), cellHeight * between(random, 0, 0.5)];
  const sheet = new Sheet(count * cellWidth + 2 * mx, cellHeight + 2 * my);
  const colours = chance(random, 0.75) ? inkOnPaper(random) : worldColours(random);
  plainPaper(random, sheet, colours.paper, colours.contrast);
  tilt(random, sheet, count < 4 ? 8 : 3);
  const colour = blend(colours.paper, colours.ink, between(random, 0.25, 1));
  const width = Math.max(0.7, cellHeight * logBetween(random, 0.015, 0.06));
  grid(random, sheet, { count, cellWidth, cellHeight, mx, my, width }, { colour });
  const writer = createWriter(random, assets, chance(random, 0.5) ? PRINTED : HANDWRITTEN);
  const height = cellHeight * between(random, 0.45, 0.8);
  const pen = randomPen(random, chance(random, 0.8) ? colours.ink : colour, writer.kind);
  const variation = writingVariationOf(random, writer);
  for (let k = 0; k < count; k++) {
    if (count > 3 && chance(random, 0.15)) continue;
    const digit = below(random, 10);
    const line = setLine(random, writer, [digit], { gap: 0, uneven: 0 }, variation);
    const [item] = line.items;
    const slack = cellWidth - height * item.wide;
    const x = mx + k * cellWidth + slack * (0.5 + jitter(random, 0.08)) - height * item.x;
    const y = my + (cellHeight - height) * (0.5 + jitter(random, 0.1));
    const own = penFor(pen, writer, item.drawn, height);
    sheet.drawDigit(digit, item.drawn.shape, placeOf(item, { x, y, height }), own);
  }
  const camera = pick(random, [phone, scanner, () => ({})])(random, height, colours.contrast);
  return { sheet, camera };
};

interface Grid {
  readonly count: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly mx: number;
  readonly my: number;
  readonly width: number;
}

function grid(random: Random, sheet: Sheet, g: Grid, pen: Pen): void {
  const style = pick(random, ['table', 'separate', 'endless', 'comb']);
  if (style === 'endless') {
    rulesDown(sheet, g.mx, g.cellWidth, g.width, pen);
    rulesAcross(sheet, g.my, g.cellHeight, g.width, pen);
    return;
  }
  const gap = style === 'separate' ? 0.08 * g.cellWidth : 0;
  const top = style === 'comb' ? 0 : g.width;
  const w = g.width;
  for (let k = 0; k < g.count; k++) {
    const x0 = g.mx + k * g.cellWidth;
    const rect = [x0 + gap, g.my, x0 + g.cellWidth - gap, g.my + g.cellHeight] as const;
    frame(random, sheet, rect, [top, w, w, w], pen);
  }
}
