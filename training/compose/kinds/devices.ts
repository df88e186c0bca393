import { between, type Random } from '../../random.ts';
import type { Assets } from '../assets.ts';
import { phone } from '../camera.ts';
import { blend, colourOf, type Palette, palette } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { perspective } from '../lens.ts';
import { type Entry, entriesOf, type Line, type Rect, setLine, writeLine } from '../line.ts';
import { panel } from '../panel.ts';
import { fill, gradient, texture } from '../paper.ts';
import { type Colour, type Pen, Sheet } from '../sheet.ts';
import { setText, type TextStyle, widthOf } from '../text/typeset.ts';
import { code, wholeNumber, writtenNumber } from '../text/written-number.ts';
import { createWriter, type Writer } from '../writer.ts';
import { LCDS, LEDS, showUnlit } from './displays.ts';
import { drawPictogram } from './pictograms.ts';

/** What a display shows: a time, a temperature, a weight, a score, a sum, a word of segments. */
function shownText(random: Random): string {
  return pick(random, [
    () => `${wholeBetween(random, 0, 23)}:${code(random, 2)}`,
    () => `${code(random, 2)}:${code(random, 2)}`,
    () => `${code(random, 2)}:${code(random, 2)}:${code(random, 2)}`,
    () =>
      `${wholeNumber(random, wholeBetween(random, 1, 3))}.${code(random, wholeBetween(random, 1, 3))}`,
    () => `${wholeNumber(random, wholeBetween(random, 1, 3))}°`,
    () => `${wholeNumber(random, wholeBetween(random, 1, 2))}.${code(random, 1)}°C`,
    () => `-${wholeNumber(random, wholeBetween(random, 1, 3))}`,
    () => wholeNumber(random, wholeBetween(random, 1, 8)),
    () => code(random, wholeBetween(random, 2, 6)),
    () => `${wholeNumber(random, 2)}-${wholeNumber(random, 2)}`,
    () =>
      pick(random, [
        'HELP',
        'Err',
        'OFF',
        'Lo',
        'HI',
        'End',
        'Auto',
        'PUSH',
        'FULL',
        'dEF',
        '----',
      ]),
    () =>
      `${wholeNumber(random, wholeBetween(random, 2, 3))}${pick(random, ['F', 'C', 'h', 'A', 'L', 'P'])}`,
  ])();
}

function shown(random: Random, writer: Writer, text: string, lean: number): Line {
  const spacing = { gap: between(random, 0.1, 0.35), uneven: 0 };
  const entries: Entry[] = entriesOf(text);
  return setLine(random, writer, entries, spacing, { rise: 0, size: 0, turn: 0, lean });
}

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

/** Printed words, lit symbols and buttons around and in a display. */
function surroundings(
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

const WORDS =
  'AM PM SET MODE ALARM TEMP kg lb °C HOME GUEST AWAY TIME START STOP MAX MIN LAP km/h bpm SYS DIA PULSE mmHg L/100 TOTAL WIFI ON OFF CLEAR Quartz CASIO Timer Power Low Hold'.split(
    ' ',
  );

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

/** Boards of lamps in a hall, a stadium, a station or a street: scores, times, lines, prices. */
export const board: Composer = (random, assets) => {
  const height = logBetween(random, 9, 34);
  const sheet = new Sheet(between(random, 110, 210), between(random, 70, 150));
  const night = colourOf(random, between(random, 2, 70), 0.5);
  gradient(random, sheet, night, blend(night, [120, 120, 120], between(random, 0, 0.5)));
  perspective(random, sheet, 6);
  const ground = colourOf(random, between(random, 3, 45), 0.4);
  const inset = between(random, -10, 14);
  panel(sheet, [inset, inset, sheet.width - 2 * inset, sheet.height - 2 * inset], { fill: ground });
  const writers = [0, 1].map(() =>
    createWriter(random, assets, { segment: 5, dots: 6, print: 0.7, pixel: 0.5 }),
  );
  const lights = [0, 1, 2].map(() =>
    chance(random, 0.7) ? pick(random, LEDS) : colourOf(random, between(random, 150, 250), 0.9),
  );
  const glow = chance(random, 0.6)
    ? { glow: { reach: 0.1 * height, strength: between(random, 0.2, 0.7) } }
    : {};
  const boxed = chance(random, 0.4);
  let y = inset + height * between(random, 0.2, 1);
  while (y < sheet.height - inset) {
    const size = height * pick(random, [0.6, 1, 1, 1.5]);
    let x = inset + height * between(random, 0.2, 1);
    while (x < sheet.width - inset) {
      const colour = pick(random, lights);
      const pen: Pen = { colour, ...glow };
      if (chance(random, 0.3)) {
        const print = pick(random, assets.typefaces);
        const style: TextStyle = {
          cut: print.bold,
          height: Math.max(6, 0.5 * size),
          pen: { colour: [225, 225, 225] },
        };
        const word = pick(random, WORDS);
        setText(sheet, word, x, y + 0.75 * size, style);
        x += widthOf(word, style) + 0.6 * height;
        continue;
      }
      const line = shown(random, pick(random, writers), boardText(random), 0);
      if (line.items.length === 0) break;
      if (boxed) {
        const box = [
          x - 0.25 * size,
          y - 0.2 * size,
          size * (line.wide + 0.5),
          1.4 * size,
        ] as const;
        panel(sheet, box, { fill: [5, 5, 6], border: [110, 110, 110], radius: 2 });
      }
      writeLine(sheet, line, { x, y, height: size }, pen);
      x += size * line.wide + height * between(random, 0.6, 2.5);
    }
    y += size * between(random, 1.4, 2.2);
  }
  return { sheet, camera: { ...phone(random, height, 0.8), light: 0.6 * random() } };
};

function boardText(random: Random): string {
  return pick(random, [
    () => code(random, wholeBetween(random, 1, 3)),
    () => wholeNumber(random, wholeBetween(random, 1, 3)),
    () => `${wholeNumber(random, 1)}:${code(random, 2)}`,
    () => `${code(random, 2)}:${code(random, 2)}`,
    () => `${wholeNumber(random, 2)}-${wholeNumber(random, 2)}`,
    () => writtenNumber(random, pick(random, ['clock', 'price', 'decimal', 'percent'])).slice(0, 7),
    () =>
      pick(random, [
        'HOME',
        'GUEST',
        'AWAY',
        'SET',
        'TIME',
        'BUS',
        'GATE',
        'EXIT',
        'ZOO',
        'SOLO',
        'OSLO',
        'STOP',
        'LINE',
      ]),
  ])();
}

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
