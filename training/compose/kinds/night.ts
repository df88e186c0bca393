import { between } from '../../random.ts';
import { phone } from '../camera.ts';
import { blend, colourOf } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { perspective } from '../lens.ts';
import { writeLine } from '../line.ts';
import { panel } from '../panel.ts';
import { fill, gradient } from '../paper.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';
import { shown, shownText } from './display-text.ts';
import { LEDS } from './displays.ts';

/** A dark picture a small part of which is a lit display: an oven, a radio, a clock at night. */
export const night: Composer = (random, assets) => {
  const sheet = new Sheet(between(random, 110, 240), between(random, 90, 180));
  const tone = colourOf(random, between(random, 1, 40), 0.5);
  fill(sheet, tone);
  if (chance(random, 0.5))
    gradient(random, sheet, tone, colourOf(random, between(random, 5, 80), 0.4));
  for (let k = wholeBetween(random, 0, 4); k > 0; k--) {
    const size = sheet.width * between(random, 0.1, 0.7);
    const box = [
      sheet.width * around(random, 1),
      sheet.height * around(random, 1),
      size,
      size * between(random, 0.2, 1),
    ] as const;
    panel(sheet, box, {
      fill: blend(tone, [150, 150, 150], between(random, 0, 0.3)),
      radius: pick(random, [0, 9]),
      opacity: 0.8,
    });
  }
  perspective(random, sheet, 10);
  const writer = createWriter(random, assets, { segment: 8, dots: 1.5, print: 0.5 });
  const height = sheet.height * logBetween(random, 0.06, 0.25);
  const line = shown(random, writer, shownText(random), chance(random, 0.5) ? 0.1 : 0);
  const colour = pick(random, LEDS);
  const x = (sheet.width - height * line.wide) * between(random, 0.1, 0.9);
  const y = (sheet.height - height) * between(random, 0.1, 0.9);
  const glow = { reach: height * between(random, 0.1, 0.3), strength: between(random, 0.2, 0.7) };
  writeLine(sheet, line, { x, y, height }, { colour, ...(chance(random, 0.7) && { glow }) });
  if (chance(random, 0.4)) {
    const dot = [x + height * (line.wide + 0.5), y, 0.2 * height, 0.2 * height] as const;
    panel(sheet, dot, { fill: pick(random, LEDS), radius: 9 });
  }
  return { sheet, camera: phone(random, height, 0.7) };
};
