import { between } from '../../random.ts';
import { SCREENSHOT } from '../camera.ts';
import { blend, inkOnPaper, lightOnDark } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, logBetween, wholeBetween } from '../distributions.ts';
import { setLine, writeLine } from '../line.ts';
import { randomEntries, randomLength } from '../number-line.ts';
import { fill } from '../paper.ts';
import { rule } from '../rules.ts';
import { Sheet } from '../sheet.ts';
import { word } from '../word-line.ts';
import { createWriter } from '../writer.ts';

/** Text on a screen: small, sharp, sometimes with words beside the number. */
export const screen: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { print: 8, pixel: 1.5, display: 0.6 });
  const variation = { rise: 0, size: 0, turn: 0, lean: 0 };
  const spacing = { gap: between(random, 0.06, 0.22), uneven: 0 };
  const entries = randomEntries(random, randomLength(random));
  const line = setLine(random, writer, entries, spacing, variation);
  const words = chance(random, 0.4) ? word(random, assets, wholeBetween(random, 1, 6)) : undefined;
  const height = logBetween(random, 7.5, 30);
  const margin = height * between(random, 0.25, 1);
  const start = words ? words.wide + between(random, 0.3, 0.6) : 0;
  const sheet = new Sheet(height * (start + line.wide) + 2 * margin, height * 1.3 + 2 * margin);
  const { paper, ink } = chance(random, 0.4) ? lightOnDark(random) : inkOnPaper(random);
  fill(sheet, paper);
  if (chance(random, 0.25)) {
    const rim = { colour: blend(paper, ink, between(random, 0.2, 0.7)) };
    for (const y of [1, sheet.height - 1]) rule(sheet, [1, y], [sheet.width - 1, y], 1, rim);
    for (const x of [1, sheet.width - 1]) rule(sheet, [x, 1], [x, sheet.height - 1], 1, rim);
  }
  const aliased = chance(random, 0.12);
  const pen = { colour: ink, aliased, soft: between(random, 0.9, 1.3) };
  if (words) writeLine(sheet, words, { x: margin, y: margin, height }, pen);
  writeLine(sheet, line, { x: margin + height * start, y: margin, height }, pen);
  const jpeg = chance(random, 0.25) ? { jpeg: between(random, 30, 95) } : SCREENSHOT;
  return { sheet, camera: { ...jpeg, enlarge: height < 14 && chance(random, 0.15) ? 2 : 1 } };
};
