import { between } from '../../random.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick, wholeBetween } from '../distributions.ts';
import { panel } from '../panel.ts';
import { createPage, finish, hairline, write } from '../text/page.ts';
import { sentence } from '../text/random-text.ts';
import { caption } from '../text/vocabulary.ts';
import { writtenNumber } from '../text/written-number.ts';
import { button } from './forms.ts';
import { drawPictogram } from './pictograms.ts';

/** A month, a keypad, a seating plan: short numbers in a grid of cells. */
export const keys: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.15, tallest: 24 });
  const { sheet, theme, height } = page;
  const [wide, tall] = [height * between(random, 2.2, 4.5), height * between(random, 1.9, 4)];
  const columns = pick(random, [3, 4, 5, 7, 7, 7, 10]);
  const [left, top] = [around(random, 20), around(random, tall)];
  const boxed = chance(random, 0.55);
  const radius = pick(random, [0, 3, 6, 99]);
  const first = chance(random, 0.6) ? wholeBetween(random, -6, 1) : wholeBetween(random, 1, 400);
  const shuffled = chance(random, 0.2);
  const last = first > 1 ? 9999 : pick(random, [9, 31, 31, 60]);
  const signs = chance(random, 0.3);
  const bold = chance(random, 0.3);
  for (let k = 0, y = top; y < sheet.height; y += tall) {
    for (let column = 0; column < columns; column++, k++) {
      const x = left + column * wide;
      const number = shuffled ? wholeBetween(random, 0, 99) : first + k;
      const marked = chance(random, 0.06);
      const inset = boxed ? 1.5 : 0;
      const box = [x + inset, y + inset, wide - 2 * inset, tall - 2 * inset] as const;
      if (marked) panel(sheet, box, { fill: theme.accent, radius });
      else if (boxed) panel(sheet, box, { fill: theme.card, border: theme.line, radius });
      const text =
        signs && chance(random, 0.3)
          ? pick(random, SIGNS)
          : number < 1 || number > last
            ? ''
            : String(number);
      const colour = marked ? theme.onAccent : chance(random, 0.1) ? theme.muted : theme.ink;
      write(
        page,
        text,
        x + wide / 2,
        y + (tall + height) / 2,
        { colour, bold, room: wide },
        'middle',
      );
    }
  }
  return finish(page);
};
const SIGNS = [
  '+',
  '-',
  '×',
  '÷',
  '=',
  '%',
  '.',
  ',',
  'C',
  'AC',
  '±',
  '(',
  ')',
  '√',
  'MR',
  '*',
  '#',
  '⌫',
  'OK',
  'Mo',
  'Di',
  'Su',
];

/** A window's or a page's head: buttons, tabs, an address, a search field. */
export const toolbar: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0, tallest: 15 });
  const { sheet, theme, height } = page;
  const radius = pick(random, [0, 3, 6, 99]);
  for (let y = around(random, 16); y < sheet.height; ) {
    const tall = height * between(random, 2.4, 4);
    if (chance(random, 0.7)) panel(sheet, [-1, y, sheet.width + 2, tall], { fill: theme.card });
    if (chance(random, 0.5)) hairline(page, 0, y + tall - 1, sheet.width);
    for (let x = around(random, 20) - 6; x < sheet.width; x += height) {
      const roll = random();
      const inner = [y + 0.15 * tall, 0.7 * tall] as const;
      const base = y + (tall + height) / 2;
      if (roll < 0.35) {
        drawPictogram(random, sheet, [x, inner[0], inner[1], inner[1]], theme.ink, theme.accent);
        x += inner[1];
      } else if (roll < 0.55) {
        x += write(page, caption(random, 2), x, base, { bold: chance(random, 0.3) });
      } else if (roll < 0.7) {
        const wide = height * between(random, 4, 9);
        button(page, [x, inner[0], wide, inner[1]], radius);
        x += wide;
      } else if (roll < 0.82) {
        const wide = height * between(random, 7, 14);
        panel(sheet, [x, inner[0], wide, inner[1]], {
          fill: theme.paper,
          border: theme.line,
          radius,
        });
        const text = chance(random, 0.5)
          ? sentence(random, 2, 0.4).join(' ')
          : writtenNumber(random);
        write(page, text, x + 0.8 * height, base, {
          colour: theme.muted,
          room: wide - 1.5 * height,
        });
        x += wide;
      } else x += write(page, writtenNumber(random), x, base);
    }
    y += tall + (chance(random, 0.4) ? height : 0);
  }
  return finish(page);
};
