import { between, type Random } from '../../random.ts';
import type { Assets } from '../assets.ts';
import { blend, type Colour, colourOf, type Palette } from '../colours.ts';
import { chance, pick, wholeBetween } from '../distributions.ts';
import type { Rect } from '../line.ts';
import { panel } from '../panel.ts';
import type { Sheet } from '../sheet.ts';
import { setText, type TextStyle } from '../text/typeset.ts';
import { WORDS } from './display-text.ts';
import { drawPictogram } from './pictograms.ts';

/** Printed words, lit symbols and buttons around and in a display. */
export function surroundings(
  random: Random,
  assets: Assets,
  sheet: Sheet,
  [x, y, w, h]: Rect,
  { ink, paper }: Palette,
  height: number,
): void {
  const print = colourOf(random, between(random, 120, 255), 0.4);
  for (let k = wholeBetween(random, 0, 5); k > 0; k--) {
    const size = height * between(random, 0.25, 0.6);
    const inside = chance(random, 0.3);
    const left = x + w * random();
    const below = inside
      ? y + h * pick(random, [0.14, 0.97])
      : pick(random, [y - 0.5 * size, y + h + 1.5 * size]);
    const colour = inside ? blend(paper, ink, between(random, 0.3, 1)) : print;
    if (chance(random, 0.55)) label(random, assets, sheet, left, below, Math.max(6, size), colour);
    else drawPictogram(random, sheet, [left, below - size, size, size], colour, ink);
  }
  if (chance(random, 0.4)) {
    const side = height * between(random, 0.5, 1.2);
    for (let bx = x; bx < x + w; bx += 1.5 * side) {
      const fillWith = blend(print, [40, 40, 40], between(random, 0.3, 0.9));
      panel(sheet, [bx, y + h + 0.8 * side, side, side], {
        fill: fillWith,
        radius: pick(random, [2, side]),
      });
    }
  }
}

function label(
  random: Random,
  assets: Assets,
  sheet: Sheet,
  x: number,
  y: number,
  height: number,
  colour: Colour,
): void {
  const { regular, bold } = pick(
    random,
    assets.typefaces.filter(({ style }) => style === 'print'),
  );
  const style: TextStyle = { cut: chance(random, 0.5) ? bold : regular, height, pen: { colour } };
  setText(sheet, pick(random, WORDS), x, y, style);
}
