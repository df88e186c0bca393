import { between } from '../../random.ts';
import type { Colour } from '../colours.ts';
import { anyColours, colourOf } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { panel } from '../panel.ts';
import { gradient, texture } from '../paper.ts';
import { createPage, type Page, write } from '../text/page.ts';
import { caption } from '../text/vocabulary.ts';
import { drawPictogram } from './pictograms.ts';

/** Who plays and how it stands, laid over a moving picture: names, then points in small fields. */
export const standings: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0, tallest: 20 });
  const { sheet, height, theme } = page;
  const scenery = () => colourOf(random, between(random, 5, 250), between(random, 0, 0.8));
  gradient(random, sheet, scenery(), scenery());
  texture(random, sheet, between(random, 0, 30));
  const row = height * between(random, 1.6, 2.6);
  const rows = wholeBetween(random, 1, 4);
  const left = between(random, -0.5, 3) * height;
  const top = between(random, -0.2, 0.8) * Math.max(row, sheet.height - rows * row);
  const fields = Array.from({ length: wholeBetween(random, 1, 4) }, () => fieldOf(page));
  const wide = sheet.width - left - between(random, 0, 2) * height;
  const opacity = between(random, 0.7, 1);
  panel(sheet, [left, top, wide, rows * row], { fill: theme.paper, opacity });
  const shout = chance(random, 0.6);
  const bold = chance(random, 0.4);
  const points = fields.reduce((sum, field) => sum + field.wide, 0);
  const flags = chance(random, 0.5) && wide - points > 3 * row;
  for (let k = 0; k < rows; k++) {
    const y = top + k * row;
    const base = y + (row + height) / 2;
    let x = left + 0.6 * height;
    if (flags) {
      drawPictogram(
        random,
        sheet,
        [x, y + 0.2 * row, 0.8 * row, 0.6 * row],
        theme.accent,
        theme.ink,
      );
      x += row;
    }
    const name = caption(random, 2);
    const room = left + wide - points - x - 0.5 * height;
    write(page, shout ? name.toUpperCase() : name, x, base, { bold, room });
    x = left + wide - points;
    for (const field of fields) {
      if (field.paper) panel(sheet, [x, y, field.wide, row], { fill: field.paper, opacity });
      const text = chance(random, 0.95) ? field.points() : '';
      write(
        page,
        text,
        x + field.wide / 2,
        base,
        { colour: field.ink, bold: field.bold },
        'middle',
      );
      x += field.wide;
    }
  }
  const camera = {
    blur: chance(random, 0.7) ? between(random, 0, 0.09) * height : 0,
    noise: chance(random, 0.5) ? between(random, 0, 6) : 0,
    ...(chance(random, 0.8) && { jpeg: logBetween(random, 15, 95) }),
  };
  return { sheet, camera };
};

interface Field {
  readonly wide: number;
  /** Without, the field lies on the row itself. */
  readonly paper?: Colour;
  readonly ink: Colour;
  readonly bold: boolean;
  readonly points: () => string;
}

/** A column of points: sets won, games, goals; on a ground of its own or on that of the row. */
function fieldOf({ random, height, theme }: Page): Field {
  const most = pick(random, [3, 9, 9, 60, 150]);
  const look = {
    wide: height * between(random, 1.6, 3) * (most > 99 ? 1.4 : 1),
    bold: chance(random, 0.6),
    points: () => String(wholeBetween(random, 0, most)),
  };
  if (chance(random, 0.4)) return { ...look, ink: theme.ink };
  const { paper, ink } = chance(random, 0.3)
    ? { paper: theme.accent, ink: theme.onAccent }
    : chance(random, 0.5)
      ? anyColours(random, 0.35)
      : { paper: colourOf(random, between(random, 190, 255), 0.4), ink: [12, 14, 20] as const };
  return { ...look, paper, ink };
}
