import { below, between, type Random } from '../../random.ts';
import { phone, SCREENSHOT, scanner } from '../camera.ts';
import { blend, inkOnPaper, type Palette, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, jitter, logBetween, pick, wholeBetween } from '../distributions.ts';
import { perspective, tilt } from '../lens.ts';
import { fitInto, penFor } from '../line.ts';
import { HANDWRITTEN, PRINTED } from '../mixtures.ts';
import { plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { rulesAcross, rulesDown } from '../rules.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';
import { writingVariationOf } from '../writing-variation.ts';

/** How the cells of a grid lie on the sheet: `cut` is where the first one begins, below 0. */
interface Grid {
  readonly cell: number;
  readonly cutX: number;
  readonly cutY: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * A part of a printed grid of numbers as somebody photographs or cuts it out: a strip, a block, a
 * whole page; every third rule thicker, some cells filled by hand.
 */
export const puzzle: Composer = (random, assets) => {
  const strip = chance(random, 0.5);
  const across = strip ? between(random, 1.6, 5.4) : wholeBetween(random, 2, 9) + spare(random);
  const down = strip ? between(random, 0.85, 1.35) : wholeBetween(random, 2, 9) + spare(random);
  const cell = logBetween(random, 17, 420 / Math.max(5, across, down));
  const sheet = new Sheet(across * cell, down * cell);
  const colours = chance(random, 0.8) ? inkOnPaper(random) : worldColours(random);
  plainPaper(random, sheet, colours.paper, colours.contrast);
  if (chance(random, 0.6)) pick(random, [tilt, perspective])(random, sheet, 4);
  const grid: Grid = {
    cell,
    cutX: -cell * (chance(random, 0.6) ? between(random, -0.15, 0.15) : between(random, 0, 0.5)),
    cutY: -cell * (strip ? between(random, -0.1, 0.25) : between(random, -0.15, 0.15)),
    columns: Math.ceil(across) + 1,
    rows: Math.ceil(down) + 1,
  };
  drawRules(random, sheet, grid, colours);
  fillCells(random, assets, sheet, grid, colours);
  const camera = pick(random, [phone, phone, scanner, () => SCREENSHOT]);
  return { sheet, camera: camera(random, 0.6 * cell, colours.contrast) };
};

const spare = (random: Random) => (chance(random, 0.6) ? between(random, 0, 0.3) : 0);

function drawRules(random: Random, sheet: Sheet, grid: Grid, { paper, ink }: Palette): void {
  const { cell, cutX, cutY } = grid;
  const pen = () => ({ colour: blend(paper, ink, between(random, 0.2, 1)), soft: 1.2 });
  const thin = Math.max(0.7, cell * logBetween(random, 0.01, 0.05));
  const own = pen();
  rulesDown(sheet, cutX, cell, thin, own);
  rulesAcross(sheet, cutY, cell, thin, own);
  if (chance(random, 0.3)) return;
  const thick = thin * between(random, 1.4, 4);
  const strong = chance(random, 0.5) ? own : pen();
  const every = pick(random, [2, 3, 3, 3]);
  rulesDown(sheet, cutX + cell * below(random, every), every * cell, thick, strong);
  rulesAcross(sheet, cutY + cell * below(random, every), every * cell, thick, strong);
}

function fillCells(
  random: Random,
  assets: Parameters<Composer>[1],
  sheet: Sheet,
  grid: Grid,
  { paper, ink }: Palette,
): void {
  const { cell, cutX, cutY, columns, rows } = grid;
  const hands = [PRINTED, HANDWRITTEN].map((mixture) => createWriter(random, assets, mixture));
  const pens = hands.map(({ kind }) => {
    const colour = chance(random, 0.7) ? ink : blend(paper, ink, between(random, 0.5, 1));
    return randomPen(random, colour, kind);
  });
  const written = pick(random, [0, 0, 1, 0.4, 0.6]);
  const filled = pick(random, [1, 0.9, 0.6, 0.35]);
  const size = cell * between(random, 0.45, 0.78);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!chance(random, filled)) continue;
      const hand = chance(random, written) ? 1 : 0;
      const writer = hands[hand];
      const uneven = hand === 1 ? 0.07 : 0.01;
      const height = size * (1 + jitter(random, uneven));
      const digit = below(random, 10);
      const drawn = writer.digit(digit);
      const x = cutX + cell * (column + 0.5 + jitter(random, uneven)) - 0.45 * cell;
      const y = cutY + cell * (row + 0.5 + jitter(random, uneven)) - height / 2;
      const lean = writingVariationOf(random, writer).lean;
      const place = fitInto(drawn.shape, [x, y, 0.9 * cell, height], lean);
      sheet.drawDigit(digit, drawn.shape, place, penFor(pens[hand], writer, drawn, height));
    }
  }
}
