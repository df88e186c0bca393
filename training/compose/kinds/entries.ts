import { between, type Random } from '../../random.ts';
import { phone, scanner } from '../camera.ts';
import { blend, inkOnPaper } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { tilt } from '../lens.ts';
import { type Entry, setLine, writeLine } from '../line.ts';
import { plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { rulesAcross } from '../rules.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';
import { writingVariationOf } from '../writing-variation.ts';

/** One entry of a table filled in by hand, cut out close: its rule, and remains of its neighbours. */
export const entry: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { mnist: 3, skeleton: 3, script: 2 });
  const variation = writingVariationOf(random, writer);
  const spacing = { gap: between(random, 0.1, 0.6), uneven: between(random, 0, 0.15) };
  const line = () => setLine(random, writer, reading(random), spacing, variation);
  const own = line();
  const height = logBetween(random, 16, 70);
  const margin = () => height * between(random, 0.02, 0.6);
  const [left, top] = [margin(), margin()];
  const sheet = new Sheet(
    Math.min(300, left + height * own.wide + margin()),
    Math.min(200, top + height + margin()),
  );
  const { paper, ink, contrast } = inkOnPaper(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.7)) tilt(random, sheet, 5);
  const step = height * between(random, 1.1, 1.7);
  const rule = top + height * between(random, 0.85, 1.25);
  if (chance(random, 0.8)) {
    const colour = blend(paper, ink, between(random, 0.3, 1));
    rulesAcross(sheet, rule - 2 * step, step, between(random, 0.02, 0.09) * height, { colour });
  }
  const pen = randomPen(random, ink, writer.kind);
  writeLine(sheet, own, { x: left, y: top, height }, pen);
  for (const side of [-1, 1]) {
    if (chance(random, 0.5))
      writeLine(sheet, line(), { x: margin(), y: top + side * step, height }, pen);
  }
  return { sheet, camera: pick(random, [phone, phone, scanner])(random, height, contrast) };
};

/** What is written down of a measurement: one number or two, 1 more often than any other digit. */
function reading(random: Random): Entry[] {
  const number = () =>
    Array.from({ length: wholeBetween(random, 1, 4) }, () =>
      chance(random, 0.25) ? 1 : wholeBetween(random, 0, 9),
    );
  if (chance(random, 0.6)) return number();
  return [...number(), ' ', pick(random, ['/', '-', '.', ':', ',']), ' ', ...number()];
}
