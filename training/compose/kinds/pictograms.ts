import { between, type Random } from '../../random.ts';
import { anyCamera } from '../camera.ts';
import { blend, type Colour, colourOf, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { penLine } from '../ink/curve.ts';
import { ALIKE, PICTOGRAMS } from '../ink/pictograms.ts';
import { tilt } from '../lens.ts';
import { fitInto, type Rect } from '../line.ts';
import { panel } from '../panel.ts';
import { plainPaper } from '../paper.ts';
import { strokeShape } from '../shape.ts';
import { Sheet } from '../sheet.ts';

/** One pictogram alone, or several in rows: tool bars, signs, buttons without words. */
export const pictogram: Composer = (random) => {
  const [columns, rows] = chance(random, 0.55)
    ? [1, 1]
    : [wholeBetween(random, 2, 6), wholeBetween(random, 1, 4)];
  const side = columns === 1 ? logBetween(random, 12, 110) : logBetween(random, 10, 36);
  const gap = side * (columns === 1 ? logBetween(random, 0.05, 1.5) : between(random, 0.3, 1));
  const sheet = new Sheet(columns * side + (columns + 1) * gap, rows * side + (rows + 1) * gap);
  const { paper, ink, contrast } = worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.15)) tilt(random, sheet, 15);
  const accent = colourOf(random, between(random, 60, 200), 1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const rect = [gap + column * (side + gap), gap + row * (side + gap), side, side] as const;
      drawPictogram(random, sheet, rect, ink, accent);
    }
  }
  return { sheet, camera: anyCamera(random, side, contrast) };
};

/** An icon of an interface in a square: lines, a filled form, a disc or a rounded box with lines. */
export function drawPictogram(
  random: Random,
  sheet: Sheet,
  rect: Rect,
  ink: Colour,
  accent: Colour,
): void {
  const [x, y, w, h] = rect;
  if (chance(random, 0.22)) {
    const radius = pick(random, [0.5, 0.5, 0.25, 0.1]) * h;
    panel(sheet, rect, { fill: blend(accent, ink, between(random, -0.2, 0.4)), radius });
    if (chance(random, 0.2)) return;
    const paper: Colour = chance(random, 0.8) ? [255, 255, 255] : [15, 15, 20];
    drawLines(random, sheet, [x + 0.25 * w, y + 0.25 * h, 0.5 * w, 0.5 * h], paper);
  } else drawLines(random, sheet, rect, chance(random, 0.2) ? accent : ink);
}

function drawLines(random: Random, sheet: Sheet, rect: Rect, colour: Colour): void {
  const drawing = pick(random, PICTOGRAMS);
  const radius = logBetween(random, 0.05, 0.2);
  const shape = strokeShape(drawing(random).map((points) => penLine(points, radius)));
  const place = fitInto(shape, rect);
  const char = ALIKE.get(drawing);
  if (char === undefined) sheet.draw(shape, place, { colour });
  else sheet.drawUnclear({ ...shape, char }, place, { colour });
}
