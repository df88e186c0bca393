import { between } from '../../random.ts';
import { anyCamera, SCREENSHOT } from '../camera.ts';
import { blend, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { setLine, writeLine } from '../line.ts';
import { ANY } from '../mixtures.ts';
import { randomEntries } from '../number-line.ts';
import { fill, gradient, texture } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';
import { writingVariationOf } from '../writing-variation.ts';

/** One small figure or number alone in a large picture, plain or textured. */
export const lone: Composer = (random, assets) => {
  const side = logBetween(random, 90, 300);
  const sheet = new Sheet(side, side * between(random, 0.5, 1));
  const height = Math.max(8, side * logBetween(random, 0.025, 0.12));
  const writer = createWriter(random, assets, ANY);
  const length = pick(random, [1, 1, 1, 1, 2, 3]);
  const entries = chance(random, 0.8)
    ? Array.from({ length }, () => wholeBetween(random, 0, 9))
    : randomEntries(random, 3, 1);
  const line = setLine(
    random,
    writer,
    entries,
    { gap: between(random, 0.1, 0.3), uneven: 0.03 },
    writingVariationOf(random, writer),
  );
  const { paper, ink, contrast } = worldColours(random);
  fill(sheet, paper);
  const busy = chance(random, 0.4);
  if (busy) {
    gradient(random, sheet, paper, blend(paper, ink, between(random, 0, 0.2)));
    texture(random, sheet, between(random, 0, 14) * contrast);
  }
  const x = between(random, 0.02, 0.98) * Math.max(1, sheet.width - height * line.wide);
  const y = between(random, 0.02, 0.98) * Math.max(1, sheet.height - height);
  writeLine(sheet, line, { x, y, height }, randomPen(random, ink, writer.kind));
  return { sheet, camera: busy ? anyCamera(random, height, contrast) : SCREENSHOT };
};
