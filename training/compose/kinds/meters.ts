import { below, between } from '../../random.ts';
import { anyCamera } from '../camera.ts';
import { blend, inkOnPaper, lightOnDark } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, wholeBetween } from '../distributions.ts';
import { tilt } from '../lens.ts';
import { setLine, writeLine } from '../line.ts';
import { fill, plainPaper } from '../paper.ts';
import { rule } from '../rules.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';

/** Rolls of a counter: figures one after another behind windows, some half turned. */
export const meter: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { print: 6, display: 1 });
  const count = wholeBetween(random, 1, 8);
  const height = logBetween(random, 12, 40);
  const cell = height * between(random, 0.85, 1.3);
  const tall = height * between(random, 1.2, 1.9);
  const sheet = new Sheet(
    count * cell + 2 * height * between(random, 0, 0.3),
    tall + height * between(random, 0, 0.3),
  );
  const { paper, ink, contrast } = chance(random, 0.75) ? lightOnDark(random) : inkOnPaper(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.5)) tilt(random, sheet, 3);
  const left = (sheet.width - count * cell) / 2;
  const top = (sheet.height - height) / 2;
  const divider = { colour: blend(paper, ink, between(random, -0.3, 0.8)) };
  const ruled = chance(random, 0.75);
  const red = chance(random, 0.3) ? 1 + below(random, 2) : 0;
  for (let k = 0; k < count; k++) {
    const x = left + k * cell;
    const last = k === count - 1;
    if (red > 0 && k >= count - red) fill(sheet, [170, 25, 30], x, 0, cell, sheet.height);
    const roll = last && chance(random, 0.25) ? between(random, -0.2, 0.2) : around(random, 0.04);
    const digit = below(random, 10);
    for (const next of roll === 0 ? [0] : [-1, 0, 1]) {
      const line = setLine(
        random,
        writer,
        [(digit + next + 10) % 10],
        { gap: 0, uneven: 0 },
        { rise: 0, size: 0, turn: 0, lean: 0 },
      );
      const [item] = line.items;
      const anchor = {
        x: x + (cell - height * item.wide) / 2 - height * item.x,
        y: top + (roll + next * 1.55) * height,
        height,
      };
      writeLine(sheet, line, anchor, { colour: ink });
    }
    if (ruled)
      rule(sheet, [x, -height], [x, sheet.height + height], Math.max(1, 0.06 * height), divider);
  }
  return { sheet, camera: anyCamera(random, height, contrast) };
};
