import { between, type Random } from '../../random.ts';
import type { Assets } from '../assets.ts';
import { phone, SCREENSHOT } from '../camera.ts';
import type { Colour } from '../colours.ts';
import { anyColours, blend, type Palette, palette } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { createSegmentStyle, wrongShape } from '../ink/segments.ts';
import { perspective, tilt } from '../lens.ts';
import { UNKNOWN } from '../letters.ts';
import { entriesOf, fitInto, type Line, placeOf, setItem, setLine, writeLine } from '../line.ts';
import { plainPaper } from '../paper.ts';
import { randomDigits } from '../random-digits.ts';
import { strokeShape } from '../shape.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';

export const LEDS: readonly Colour[] = [
  [255, 40, 30],
  [60, 255, 90],
  [255, 180, 40],
  [70, 170, 255],
  [240, 250, 255],
  [255, 110, 30],
];
export const LCDS: readonly Palette[] = [
  palette([170, 185, 160], [30, 35, 30]),
  palette([200, 210, 190], [60, 65, 60]),
  palette([110, 150, 90], [20, 40, 20]),
  palette([150, 165, 175], [70, 80, 85]),
  palette([40, 80, 200], [225, 235, 255]),
];

/** Seven-segment and dot-matrix displays: glowing or grey, unlit parts showing through. */
export const display: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { segment: 6, dots: 2.5, pixel: 0.5 });
  const digits = randomDigits(random, wholeBetween(random, 1, chance(random, 0.5) ? 4 : 8));
  const lean = chance(random, 0.45) ? between(random, 0.03, 0.2) : 0;
  const variation = { rise: 0, size: 0, turn: 0, lean };
  const spacing = { gap: between(random, 0.1, 0.35), uneven: 0 };
  const line = setLine(random, writer, digits, spacing, variation);
  const height = logBetween(random, 11, 64);
  // Cut out closely, as by a person who wants the number only.
  const closely = chance(random, 0.35);
  const [beside, above] = closely
    ? [between(random, 0, 0.15), between(random, 0, 0.2)]
    : [between(random, 0.15, 0.7), between(random, 0.15, 0.7)];
  const [left, top] = [height * beside, height * above];
  const sheet = new Sheet(height * line.wide + 2 * left, height + 2 * top);
  const glowing = chance(random, 0.55);
  const colours = chooseColours(random, glowing);
  plainPaper(random, sheet, colours.paper, 0.5 * colours.contrast);
  if (chance(random, 0.25)) perspective(random, sheet, 8);
  else if (chance(random, 0.3)) tilt(random, sheet, 6);
  const anchor = { x: left, y: top, height };
  if (writer.unlit && chance(random, 0.55)) showUnlit(random, sheet, line, anchor, colours);
  const glow =
    glowing && chance(random, 0.6)
      ? {
          glow: {
            reach: height * between(random, 0.04, 0.16),
            strength: between(random, 0.2, 0.7),
          },
        }
      : {};
  writeLine(sheet, line, anchor, { colour: colours.ink, ...glow });
  if (digits.length > 1 && chance(random, 0.35)) point(random, sheet, line, anchor, colours.ink);
  if (!closely && chance(random, 0.3)) unit(random, assets, sheet, height, colours);
  const camera = chance(random, 0.65) ? phone(random, height, colours.contrast) : SCREENSHOT;
  return { sheet, camera };
};

const UNITS = 'g kg lb oz °C °F AM PM V A mA Hz km/h mph bpm min h % mmHg SET ON TARE'.split(' ');

/** What the number measures, printed small in a corner of the display. */
function unit(
  random: Random,
  assets: Assets,
  sheet: Sheet,
  height: number,
  { paper, ink }: Palette,
): void {
  const writer = createWriter(random, assets, { print: 1 });
  const small = Math.max(6, height * between(random, 0.14, 0.4));
  const entries = entriesOf(pick(random, UNITS));
  const variation = { rise: 0, size: 0, turn: 0, lean: 0 };
  const line = setLine(random, writer, entries, { gap: 0.08, uneven: 0 }, variation);
  const [right, low] = [chance(random, 0.6), chance(random, 0.5)];
  const x = right ? sheet.width - small * (line.wide + 0.2) : 0.2 * small;
  const y = low ? sheet.height - 1.3 * small : 0.2 * small;
  writeLine(
    sheet,
    line,
    { x, y, height: small },
    {
      colour: blend(paper, ink, between(random, 0.5, 1)),
    },
  );
}

/** A display that shows a letter, a sign or a fault. */
export const displayFault: Composer = (random) => {
  const style = createSegmentStyle(random);
  const height = logBetween(random, 12, 60);
  const shape = { ...wrongShape(style, random), char: UNKNOWN };
  const margin = height * between(random, 0.15, 0.7);
  const sheet = new Sheet(height * Math.max(0.3, shape.aspect) + 2 * margin, height + 2 * margin);
  const { paper, ink, contrast } = chooseColours(random, chance(random, 0.5));
  plainPaper(random, sheet, paper, 0.5 * contrast);
  const rect = [margin, margin, sheet.width - 2 * margin, height] as const;
  sheet.draw(shape, fitInto(shape, rect, around(random, 0.15)), { colour: ink });
  return { sheet, camera: chance(random, 0.6) ? phone(random, height, contrast) : SCREENSHOT };
};

function chooseColours(random: Random, glowing: boolean): Palette {
  if (!glowing) return chance(random, 0.8) ? pick(random, LCDS) : anyColours(random, 0.2);
  const light = pick(random, LEDS);
  const dark = blend([8, 8, 10], light, between(random, 0, 0.15));
  return palette(dark, light);
}

type Anchor = Parameters<typeof writeLine>[2];

/** Shows the parts of a display that are not lit. */
export function showUnlit(
  random: Random,
  sheet: Sheet,
  line: Line,
  anchor: Anchor,
  colours: Palette,
): void {
  const { unlit, kind } = line.writer;
  if (!unlit) return;
  const colour = blend(colours.paper, colours.ink, between(random, 0.04, 0.22));
  for (const item of line.items) {
    if (item.digit === undefined) continue;
    const still = { rise: 0, size: 0, turn: 0, lean: item.lean };
    const place = setItem(random, { shape: unlit, bold: 0 }, item.x, still, item.stretch);
    // The lit part of a seven-segment 1 is at the right of its place.
    const shift = item.wide - place.wide;
    const x = kind === 'segment' && item.digit === 1 ? item.x + shift : item.x + shift / 2;
    sheet.draw(unlit, placeOf({ ...place, x }, anchor), { colour });
  }
}

/** A decimal point or the colon of a clock. */
function point(
  random: Random,
  sheet: Sheet,
  { items }: Line,
  { x, y, height }: Anchor,
  colour: Colour,
): void {
  const at = items[wholeBetween(random, 0, items.length - 2)];
  const right = x + height * (at.x + at.wide + 0.07);
  const colon = chance(random, 0.5);
  const radius = 0.045;
  const rows = colon ? [0.26, 0.66] : [0.93];
  const tall = rows[rows.length - 1] - rows[0] + 2 * radius;
  const dots = strokeShape(
    rows.map((row) => ({ cap: 'round', points: [[0, row, radius]] })),
    tall,
  );
  const top = y + (rows[0] - radius) * height;
  const rect = [right - radius * height, top, 2 * radius * height, tall * height] as const;
  sheet.draw({ ...dots, char: colon ? ':' : '.' }, fitInto(dots, rect), { colour });
}
