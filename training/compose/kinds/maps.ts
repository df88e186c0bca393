import { between } from '../../random.ts';
import type { Colour } from '../colours.ts';
import { blend, brightness, colourOf } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, jitter, pick, wholeBetween } from '../distributions.ts';
import { chain, IDENTITY, rotate, translate } from '../matrix.ts';
import { panel } from '../panel.ts';
import type { Sheet } from '../sheet.ts';
import { anyNumber, wholeNumber } from '../text/figures.ts';
import { createPage, finish, type Page, styleOf } from '../text/page.ts';
import { setText, spell, widthOf } from '../text/typeset.ts';
import { caption } from '../text/vocabulary.ts';
import { writtenNumber } from '../text/written-number.ts';
import { drawPictogram } from './pictograms.ts';

/** A piece of a map or a plan: areas, roads with their numbers, names along them, heights. */
export const map: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.25, tallest: 13 });
  const { sheet, height } = page;
  const turned = sheet.lens;
  const tone = () => blend(page.theme.paper, colourOf(random, 150, 0.8), between(random, 0.1, 0.5));
  for (let k = wholeBetween(random, 1, 6); k > 0; k--) {
    const size = sheet.width * between(random, 0.2, 0.9);
    place(sheet, random() * sheet.width, random() * sheet.height, around(random, 1.5));
    panel(sheet, [-size / 2, -size / 3, size, size / 1.5], {
      fill: tone(),
      radius: pick(random, [0, 5, size]),
    });
  }
  const roads = Array.from({ length: wholeBetween(random, 2, 6) }, () => ({
    x: random() * sheet.width,
    y: random() * sheet.height,
    turn: pick(random, [0, 0.5 * Math.PI, 0, around(random, 1.2)]) + jitter(random, 0.08),
    wide: height * between(random, 0.3, 1.8),
    colour: chance(random, 0.5) ? tone() : page.theme.card,
  }));
  const long = 2 * sheet.width;
  for (const { x, y, turn, wide, colour } of roads) {
    place(sheet, x, y, turn);
    panel(sheet, [-long, -wide / 2, 2 * long, wide], { fill: colour, border: page.theme.line });
  }
  const taken: Spot[] = [];
  for (const { x, y, turn } of roads) {
    // Names are never upside down.
    const angle = turn > Math.PI / 2 ? turn - Math.PI : turn;
    const name = chance(random, 0.75) ? caption(random, 2) : writtenNumber(random, 'label');
    if (Math.abs(angle) < 1.2) title(page, taken, name, x, y, angle);
    if (chance(random, 0.5)) shield(page, taken, x + around(random, 50), y + around(random, 50));
  }
  for (let k = wholeBetween(random, 2, 9); k > 0; k--) {
    const [x, y] = [random() * sheet.width, random() * sheet.height];
    if (chance(random, 0.2)) {
      place(sheet, 0, 0, 0);
      const colour = colourOf(random, 90, 1);
      drawPictogram(random, sheet, [x, y, 1.6 * height, 1.6 * height], colour, colour);
    } else
      title(page, taken, chance(random, 0.5) ? caption(random, 2) : anyNumber(random), x, y, 0);
  }
  sheet.lens = turned;
  return finish(page);
};

/** Where a name stands: its middle and half its extent. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly reach: readonly [number, number];
}

function place(sheet: Sheet, x: number, y: number, turn: number): void {
  sheet.lens = chain(translate(x, y), rotate(turn));
}

/** Whether there is room for a name, which is taken then. */
function takes(taken: Spot[], spot: Spot): boolean {
  const free = taken.every(({ x, y, reach }) => {
    const apart = Math.abs(x - spot.x) > reach[0] + spot.reach[0];
    return apart || Math.abs(y - spot.y) > reach[1] + spot.reach[1];
  });
  if (free) taken.push(spot);
  return free;
}

/** A name with a pale rim about its letters, its middle at a place. */
function title(page: Page, taken: Spot[], text: string, x: number, y: number, turn: number): void {
  const { random, sheet, theme } = page;
  const colour = pick(random, [theme.ink, theme.ink, theme.muted, theme.accent]);
  const style = styleOf(page, {
    colour,
    size: between(random, 0.8, 1.3),
    italic: chance(random, 0.2),
    bold: chance(random, 0.2),
  });
  const spelt = spell(text, style.cut);
  const half = widthOf(spelt, style) / 2;
  const reach = [
    half * Math.abs(Math.cos(turn)) + style.height,
    half * Math.abs(Math.sin(turn)) + style.height,
  ] as const;
  if (!takes(taken, { x, y, reach })) return;
  place(sheet, x, y, turn);
  if (chance(random, 0.5)) rim(sheet, spelt, -half, style.height / 2, style, theme.paper);
  setText(sheet, spelt, -half, style.height / 2, style);
  sheet.lens = IDENTITY;
}

type Style = ReturnType<typeof styleOf>;

/** The letters themselves are drawn upon it. */
function rim(sheet: Sheet, text: string, x: number, y: number, style: Style, colour: Colour): void {
  const before = [sheet.characters.length, sheet.truth.length, sheet.unclear.length];
  setText(sheet, text, x, y, { ...style, pen: { ...style.pen, colour, bold: 1.2 } });
  sheet.characters.length = before[0];
  sheet.truth.length = before[1];
  sheet.unclear.length = before[2];
}

/** The number of a road on a small box of its own. */
function shield(page: Page, taken: Spot[], x: number, y: number): void {
  const { random, sheet } = page;
  const text = `${pick(random, ['', '', 'A', 'B', 'E', 'M', 'I-'])}${wholeNumber(random, wholeBetween(random, 1, 3))}`;
  const fill = pick(random, [
    [250, 215, 60],
    [30, 80, 170],
    [200, 40, 40],
    [250, 250, 250],
    [20, 120, 70],
  ] as const);
  const colour: Colour = brightness(fill) > 140 ? [20, 20, 20] : [255, 255, 255];
  const style = styleOf(page, { colour, bold: true, size: between(random, 0.8, 1.1) });
  const spelt = spell(text, style.cut);
  const half = widthOf(spelt, style) / 2;
  const h = style.height;
  if (!takes(taken, { x, y, reach: [half + h, 1.2 * h] })) return;
  place(sheet, x, y, 0);
  panel(sheet, [-half - 0.5 * h, -0.9 * h, 2 * half + h, 1.8 * h], {
    fill,
    radius: pick(random, [0, 2, 5]),
    border: colour,
  });
  setText(sheet, spelt, -half, h / 2, style);
}
