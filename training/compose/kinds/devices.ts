import { between, type Random } from '../../random.ts';
import { phone } from '../camera.ts';
import { blend, colourOf, type Palette, palette } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { perspective } from '../lens.ts';
import { type Rect, writeLine } from '../line.ts';
import { panel } from '../panel.ts';
import { gradient, texture } from '../paper.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';
import { shown, shownText } from './display-text.ts';
import { LCDS, LEDS, showUnlit } from './displays.ts';
import { surroundings } from './surroundings.ts';

/**
 * A device with a display behind glass: a dark frame, unlit parts, other lit symbols, printed
 * words, buttons, reflections. The digits may be a small part of the picture.
 */
export const device: Composer = (random, assets) => {
  const glowing = chance(random, 0.6);
  const colours = displayColours(random, glowing);
  const writer = createWriter(random, assets, { segment: 7, dots: 1.5, pixel: 0.5, print: 0.7 });
  const lean = chance(random, 0.5) ? between(random, 0.03, 0.2) : 0;
  const lines = Array.from({ length: chance(random, 0.75) ? 1 : wholeBetween(random, 2, 3) }, () =>
    shown(random, writer, shownText(random), lean),
  );
  const height = logBetween(random, 8, 44);
  const step = height * between(random, 1.4, 2.2);
  const pad = height * between(random, 0.3, 1.2);
  const glass: [number, number] = [
    height * Math.max(...lines.map(({ wide }) => wide)) + 2 * pad,
    step * (lines.length - 1) + height + 2 * pad,
  ];
  const [body, border] = [height * logBetween(random, 0.3, 4), height * between(random, 0.1, 1)];
  const sheet = new Sheet(
    Math.min(260, glass[0] + 2 * (body + border)),
    Math.min(220, glass[1] + 2 * (body + border) * between(random, 0.5, 1)),
  );
  const shell = colourOf(
    random,
    chance(random, 0.6) ? between(random, 5, 60) : between(random, 90, 240),
    0.25,
  );
  gradient(random, sheet, shell, blend(shell, [128, 128, 128], between(random, 0, 0.3)));
  if (chance(random, 0.3)) texture(random, sheet, between(random, 1, 10));
  if (chance(random, 0.6)) perspective(random, sheet, 10);
  const x = (sheet.width - glass[0]) / 2 + around(random, 0.3 * body);
  const y = (sheet.height - glass[1]) / 2 + around(random, 0.2 * body);
  const radius = pick(random, [0, 2, 6]);
  const frame = [x - border, y - border, glass[0] + 2 * border, glass[1] + 2 * border] as const;
  panel(sheet, frame, {
    fill: blend(shell, [0, 0, 0], between(random, 0.2, 0.95)),
    radius: radius + 2,
  });
  panel(sheet, [x, y, ...glass], { fill: colours.paper, radius });
  surroundings(random, assets, sheet, frame, colours, height);
  const glow =
    glowing && chance(random, 0.6)
      ? {
          glow: { reach: height * between(random, 0.04, 0.2), strength: between(random, 0.2, 0.7) },
        }
      : {};
  lines.forEach((line, k) => {
    const shift = pick(random, [0, 0.5, 1]) * (glass[0] - 2 * pad - height * line.wide);
    const anchor = { x: x + pad + shift, y: y + pad + k * step, height };
    if (writer.unlit && chance(random, 0.6)) showUnlit(random, sheet, line, anchor, colours);
    writeLine(sheet, line, anchor, { colour: colours.ink, ...glow });
  });
  if (chance(random, 0.5)) reflection(random, sheet, frame);
  return { sheet, camera: phone(random, height, colours.contrast) };
};

function displayColours(random: Random, glowing: boolean): Palette {
  if (glowing) {
    const light = pick(random, LEDS);
    return palette(blend([6, 6, 8], light, between(random, 0, 0.14)), light);
  }
  const { paper, ink } = pick(random, LCDS);
  // Seen from aside or without its lamp, little contrast is left.
  return palette(paper, blend(ink, paper, chance(random, 0.4) ? between(random, 0.2, 0.6) : 0));
}

/** A lamp or a window seen in the glass. */
function reflection(random: Random, sheet: Sheet, [x, y, w, h]: Rect): void {
  const lens = sheet.lens;
  const [c, s] = [Math.cos(0.6), Math.sin(0.6)];
  sheet.lens = [c, -s, x + w * random(), s, c, y + h * random(), 0, 0, 1];
  const wide = w * logBetween(random, 0.05, 0.5);
  const look = { fill: [255, 255, 255] as const, opacity: between(random, 0.05, 0.3) };
  panel(
    sheet,
    chance(random, 0.5) ? [-wide / 2, -w, wide, 2 * w] : [-wide / 2, -wide / 3, wide, wide / 1.5],
    {
      ...look,
      radius: pick(random, [0, 3, wide]),
    },
  );
  sheet.lens = lens;
}
