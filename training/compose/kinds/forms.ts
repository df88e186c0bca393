import { between } from '../../random.ts';
import { blend } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick } from '../distributions.ts';
import type { Rect } from '../line.ts';
import { panel } from '../panel.ts';
import { anyNumber } from '../text/figures.ts';
import { createPage, finish, hairline, type Page, write } from '../text/page.ts';
import { caption } from '../text/vocabulary.ts';
import { writtenNumber } from '../text/written-number.ts';

/** Labels with fields, boxes to tick, buttons. */
export const form: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.35, tallest: 18 });
  const { sheet, theme, height, step } = page;
  const left = between(random, -0.1, 0.1) * sheet.width;
  const beside = chance(random, 0.45);
  const radius = pick(random, [0, 0, 2, 4, 20]);
  const tall = height * between(random, 2, 3.2);
  let y = around(random, step) + height;
  while (y < sheet.height + tall) {
    const label = caption(random, 2) + pick(random, ['', ':', ' *', ':']);
    const wide = height * between(random, 7, 22);
    const roll = random();
    if (roll < 0.6) {
      const used = write(page, label, left, y, {
        colour: chance(random, 0.5) ? theme.muted : theme.ink,
      });
      const x = beside ? left + Math.max(used + height, 9 * height) : left;
      const top = beside ? y - (tall + height) / 2 : y + 0.6 * height;
      field(page, [x, top, wide, tall], radius);
      y = top + tall + step;
    } else if (roll < 0.75) {
      tickBox(page, left, y);
      write(page, caption(random, 4), left + 2 * height, y);
      y += step;
    } else if (roll < 0.9) {
      button(page, [left, y - height, wide, tall], radius);
      if (chance(random, 0.5)) button(page, [left + wide + height, y - height, wide, tall], radius);
      y += tall + step;
    } else {
      const sum = `${label} ${writtenNumber(random)}`;
      write(page, sum, left, y, { bold: chance(random, 0.5) });
      y += step;
    }
  }
  return finish(page);
};

function field(page: Page, [x, y, w, h]: Rect, radius: number): void {
  const { random, sheet, theme, height } = page;
  const focused = chance(random, 0.1);
  const lined = chance(random, 0.2);
  if (lined) hairline(page, x, y + h, w);
  else
    panel(sheet, [x, y, w, h], {
      fill: chance(random, 0.4) ? theme.card : theme.paper,
      border: focused ? theme.accent : theme.line,
      width: focused ? 2 : 1,
      radius,
    });
  if (chance(random, 0.12)) return;
  const text = chance(random, 0.7) ? writtenNumber(random) : caption(random, 2);
  const colour = chance(random, 0.2) ? theme.muted : theme.ink;
  const room = w - 3 * height;
  const used = write(page, text, x + 0.7 * height, y + (h + height) / 2, { colour, room });
  if (focused)
    panel(sheet, [x + 0.8 * height + used, y + 0.2 * h, 1, 0.6 * h], { fill: theme.ink });
  if (chance(random, 0.15))
    write(
      page,
      pick(random, ['€', '%', 'kg', 'km', '$', '×', 'cm']),
      x + w - 0.7 * height,
      y + (h + height) / 2,
      { colour: theme.muted },
      'right',
    );
}

function tickBox({ random, sheet, theme, height }: Page, x: number, y: number): void {
  const side = 1.3 * height;
  const radius = pick(random, [0, 2, side]);
  const ticked = chance(random, 0.4);
  const look = ticked ? { fill: theme.accent } : { border: theme.line, width: 1 };
  panel(sheet, [x, y - 1.15 * height, side, side], { ...look, radius });
  if (ticked)
    panel(sheet, [x + 0.35 * side, y - 0.8 * height, 0.35 * side, 0.35 * side], {
      fill: theme.onAccent,
      radius: side,
    });
}

/** A button with words or a number on it. */
export function button(page: Page, [x, y, w, h]: Rect, radius: number): void {
  const { random, sheet, theme, height } = page;
  const filled = chance(random, 0.6);
  const fill = filled ? theme.accent : chance(random, 0.5) ? theme.card : theme.paper;
  const border = filled ? undefined : theme.line;
  panel(sheet, [x, y, w, h], { fill, radius, ...(border && { border }) });
  const text = chance(random, 0.6)
    ? caption(random, 2)
    : chance(random, 0.5)
      ? writtenNumber(random)
      : anyNumber(random);
  const colour = filled
    ? theme.onAccent
    : blend(theme.ink, theme.accent, chance(random, 0.3) ? 1 : 0);
  write(
    page,
    text,
    x + w / 2,
    y + (h + height) / 2,
    { colour, bold: chance(random, 0.4), room: w - height },
    'middle',
  );
}
