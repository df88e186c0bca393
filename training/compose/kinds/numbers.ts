import { between, type Random } from '../../random.ts';
import { anyCamera, phone } from '../camera.ts';
import { blend, inkOnPaper, palette, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, wholeBetween } from '../distributions.ts';
import { perspective, tilt } from '../lens.ts';
import { randomSpacing, setLine, writeLine } from '../line.ts';
import { ANY, HANDWRITTEN, PRINTED } from '../mixtures.ts';
import { randomEntries, randomLength, randomLine } from '../number-line.ts';
import { plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { printedPaper, rule } from '../rules.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';
import { writingVariationOf } from '../writing-variation.ts';

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
  return { sheet, camera: anyCamera(random, height, contrast) };
};

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
