import { between } from '../../random.ts';
import type { Colour } from '../colours.ts';
import { blend } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick } from '../distributions.ts';
import { panel } from '../panel.ts';
import { anyNumber } from '../text/figures.ts';
import { createPage, finish, hairline, type Page, write } from '../text/page.ts';
import { sentence } from '../text/random-text.ts';
import { caption } from '../text/vocabulary.ts';
import { type Form, writtenNumber } from '../text/written-number.ts';
import { drawPictogram } from './pictograms.ts';

/** Rows of a menu, a mailbox or a list of settings: icon, words, a number at the right. */
export const menu: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.02, tallest: 18 });
  const { sheet, theme, height } = page;
  const step = page.step * between(random, 1, 1.9);
  const left = between(random, -10, 14);
  const right = sheet.width * between(random, 0.8, 1.05) - 8;
  const icons = chance(random, 0.7);
  const two = chance(random, 0.3);
  const sidebar = chance(random, 0.4);
  if (sidebar) panel(sheet, [-2, -2, right + 10, sheet.height + 4], { fill: theme.card });
  const ruled = chance(random, 0.4);
  const shown = chance(random, 0.7);
  for (let top = around(random, step); top < sheet.height; top += step) {
    const selected = chance(random, 0.1);
    const colour = selected ? theme.onAccent : theme.ink;
    if (selected)
      panel(sheet, [left - 4, top, right - left + 8, step], {
        fill: theme.accent,
        radius: pick(random, [0, 4, 8]),
      });
    if (ruled) hairline(page, left, top, right - left);
    const base = top + (step + height) / 2;
    if (icons && chance(random, 0.9)) {
      drawPictogram(
        random,
        sheet,
        [left, top + 0.2 * step, 0.6 * step, 0.6 * step],
        colour,
        theme.accent,
      );
    }
    const x = left + (icons ? 0.95 * step : 2);
    const words = chance(random, 0.15) ? writtenNumber(random) : caption(random, 3);
    const more = shown && chance(random, 0.75);
    const room = right - x - (more ? 8 * height : 0);
    if (two && step > 3 * height) {
      write(page, words, x, base - 0.8 * height, { colour, room });
      const below = sentence(random, 4, 0.3).join(' ');
      write(page, below, x, base + 0.75 * height, {
        colour: blend(colour, theme.paper, 0.35),
        size: 0.85,
        room,
      });
    } else write(page, words, x, base, { colour, room });
    if (more) aside(page, right, top, step, colour);
  }
  return finish(page);
};

/** What stands at the right end of a row: a count, a time, a switch, a badge. */
function aside(page: Page, right: number, top: number, step: number, colour: Colour): void {
  const { random, sheet, theme, height } = page;
  const base = top + (step + height) / 2;
  const roll = random();
  if (roll < 0.4) {
    const text = chance(random, 0.5)
      ? anyNumber(random)
      : writtenNumber(random, pick(random, ASIDES));
    write(
      page,
      text,
      right,
      base,
      {
        colour: blend(colour, theme.paper, between(random, 0, 0.4)),
        size: between(random, 0.8, 1),
        room: 7.5 * height,
      },
      'right',
    );
  } else if (roll < 0.65) badge(page, right, top + step / 2, anyNumber(random).slice(0, 3));
  else if (roll < 0.85) toggle(page, right - 2.6 * height, top + step / 2);
  else
    drawPictogram(
      random,
      sheet,
      [right - 0.5 * step, top + 0.25 * step, 0.5 * step, 0.5 * step],
      colour,
      theme.accent,
    );
}
const ASIDES: readonly Form[] = ['clock', 'date', 'price', 'percent', 'measure', 'decimal'];

/** A pill with a number in it, as unread messages are counted. */
function badge(page: Page, right: number, middle: number, text: string): void {
  const { random, sheet, theme, height } = page;
  const fill: Colour = chance(random, 0.4) ? [225, 45, 50] : theme.accent;
  const wide = height * (0.9 + 0.75 * text.length);
  panel(sheet, [right - wide, middle - 0.85 * height, wide, 1.7 * height], { fill, radius: 99 });
  const colour = fill === theme.accent ? theme.onAccent : ([255, 255, 255] as const);
  write(
    page,
    text,
    right - wide / 2,
    middle + 0.42 * height,
    { colour, size: 0.85, bold: chance(random, 0.5) },
    'middle',
  );
}

function toggle({ random, sheet, theme, height }: Page, x: number, middle: number): void {
  const on = chance(random, 0.5);
  const tall = 1.5 * height;
  panel(sheet, [x, middle - tall / 2, 2.6 * height, tall], {
    fill: on ? theme.accent : theme.line,
    radius: tall,
  });
  const knob = tall - 3;
  panel(sheet, [on ? x + 2.6 * height - knob - 1.5 : x + 1.5, middle - knob / 2, knob, knob], {
    fill: [250, 250, 250],
    radius: knob,
  });
}
