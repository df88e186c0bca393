import { between, type Random } from '../random.ts';
import { around, chance } from './distributions.ts';
import { IDENTITY } from './matrix.ts';
import type { StrokeShape } from './shape.ts';
import type { Pen, Sheet } from './sheet.ts';

/** A straight line on the sheet. */
export function rule(
  sheet: Sheet,
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  pen: Pen,
): void {
  const shape: StrokeShape = {
    kind: 'strokes',
    strokes: [
      {
        cap: 'butt',
        points: [
          [...from, width / 2],
          [...to, width / 2],
        ],
      },
    ],
    aspect: 1,
    rise: 1,
    drop: 0,
  };
  sheet.draw(shape, IDENTITY, pen);
}

/** How far beyond the picture rules are drawn, so that a tilted sheet shows no ends. */
const OVERHANG = 0.5;

/** Parallel rules over the whole sheet, at `first`, `first` + `step`, … */
export function rulesAcross(
  sheet: Sheet,
  first: number,
  step: number,
  width: number,
  pen: Pen,
): void {
  const over = OVERHANG * sheet.height;
  for (
    let y = first - step * Math.ceil((first + over) / step);
    y < sheet.height + over;
    y += step
  ) {
    rule(sheet, [-OVERHANG * sheet.width, y], [(1 + OVERHANG) * sheet.width, y], width, pen);
  }
}

export function rulesDown(
  sheet: Sheet,
  first: number,
  step: number,
  width: number,
  pen: Pen,
): void {
  const over = OVERHANG * sheet.width;
  for (let x = first - step * Math.ceil((first + over) / step); x < sheet.width + over; x += step) {
    rule(sheet, [x, -OVERHANG * sheet.height], [x, (1 + OVERHANG) * sheet.height], width, pen);
  }
}

/** Ruled or squared paper; `height` is that of the digits on it. */
export function printedPaper(random: Random, sheet: Sheet, height: number, pen: Pen): void {
  const step = height * between(random, 0.35, 1.8);
  const width = between(random, 0.6, 1.6);
  rulesAcross(sheet, between(random, 0, step), step, width, pen);
  if (chance(random, 0.55)) rulesDown(sheet, between(random, 0, step), step, width, pen);
}

/** A rectangle of four rules, each a little off where it should be. */
export function frame(
  random: Random,
  sheet: Sheet,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  widths: readonly [top: number, right: number, bottom: number, left: number],
  pen: Pen,
): void {
  const off = () => around(random, 0.012 * (x1 - x0));
  const [top, right, bottom, left] = widths;
  const ends = [x0 - left / 2, x1 + right / 2, y0 - top / 2, y1 + bottom / 2];
  if (top > 0) rule(sheet, [ends[0], y0 + off()], [ends[1], y0 + off()], top, pen);
  if (bottom > 0) rule(sheet, [ends[0], y1 + off()], [ends[1], y1 + off()], bottom, pen);
  if (left > 0) rule(sheet, [x0 + off(), ends[2]], [x0 + off(), ends[3]], left, pen);
  if (right > 0) rule(sheet, [x1 + off(), ends[2]], [x1 + off(), ends[3]], right, pen);
}
