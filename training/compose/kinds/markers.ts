import { between, type Random } from '../../random.ts';
import { phone } from '../camera.ts';
import { inkOnPaper, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { perspective } from '../lens.ts';
import { setLine, writeLine } from '../line.ts';
import { randomEntries } from '../number-line.ts';
import { plainPaper, texture } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';
import { writingVariationOf } from '../writing-variation.ts';

/** A thick pen on paper seen close: its grain, a shadow, corners that grow dark. */
export const marker: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { mnist: 5, skeleton: 4, script: 2 });
  const count = pick(random, [1, 1, 1, 1, 2, 3]);
  const entries = chance(random, 0.85)
    ? Array.from({ length: count }, () => wholeBetween(random, 0, 9))
    : randomEntries(random, 2, 1).slice(0, 4);
  const line = setLine(
    random,
    writer,
    entries,
    { gap: between(random, 0.1, 0.5), uneven: 0.05 },
    writingVariationOf(random, writer),
  );
  const height = logBetween(random, 34, 92);
  const margin = height * logBetween(random, 0.15, 1);
  const sheet = new Sheet(
    Math.min(240, height * line.wide + 2 * margin),
    Math.min(200, height + 2 * margin),
  );
  const { paper, ink, contrast } = chance(random, 0.8) ? inkOnPaper(random) : worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  grain(random, sheet, contrast);
  if (chance(random, 0.5)) perspective(random, sheet, 15);
  const x = (sheet.width - height * line.wide) / 2;
  const y = (sheet.height - height) / 2;
  const pen = randomPen(random, ink, writer.kind);
  writeLine(sheet, line, { x, y, height }, { ...pen, soft: between(random, 0.8, 3) });
  const camera = phone(random, 0.5 * height, contrast);
  return { sheet, camera: { ...camera, light: between(random, 0.4, 1) } };
};

/** Paper, canvas, cardboard or a wall as a lens sees it: grain of several sizes at once. */
function grain(random: Random, sheet: Sheet, contrast: number): void {
  for (let k = wholeBetween(random, 1, 3); k > 0; k--)
    texture(random, sheet, between(random, 2, 24) * contrast);
}
