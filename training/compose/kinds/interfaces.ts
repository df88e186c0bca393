import { between, type Random } from '../../random.ts';
import { blend } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick, wholeBetween } from '../dice.ts';
import type { Rect } from '../line.ts';
import { panel } from '../panel.ts';
import type { Colour } from '../sheet.ts';
import { anyNumber, type Form, writtenNumber } from '../text/figures.ts';
import { createPage, finish, hairline, type Page, write } from '../text/page.ts';
import { caption, sentence } from '../text/words.ts';
import { drawPictogram } from './pictograms.ts';
import { button } from './tables.ts';

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

/** Bubbles of a conversation with names and times. */
export const chat: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.02, tallest: 15 });
  const { sheet, theme, height, step } = page;
  const avatars = chance(random, 0.5);
  for (let y = around(random, step); y < sheet.height; ) {
    const own = chance(random, 0.45);
    const lines = wholeBetween(random, 1, 3);
    const wide = sheet.width * between(random, 0.4, 0.8);
    const tall = lines * step + 0.9 * height;
    const x = own ? sheet.width - wide - 6 : avatars ? 6 + 3 * height : 6;
    const fill = own ? theme.accent : theme.card;
    const colour = own ? theme.onAccent : theme.ink;
    panel(sheet, [x, y, wide, tall], { fill, radius: pick(random, [3, 8, 14]) });
    if (avatars && !own)
      panel(sheet, [4, y, 2.5 * height, 2.5 * height], {
        fill: blend(theme.paper, theme.accent, 0.5),
        radius: 99,
      });
    for (let k = 0; k < lines; k++) {
      const text = sentence(
        random,
        wholeBetween(random, 1, Math.ceil(wide / height / 5)),
        0.25,
      ).join(' ');
      write(page, text, x + height, y + k * step + 1.75 * height, {
        colour,
        room: wide - 1.5 * height,
      });
    }
    y += tall + 0.5 * height;
    if (chance(random, 0.5)) {
      const time = writtenNumber(random, pick(random, ['clock', 'date']));
      const at = own ? sheet.width - 8 : x;
      write(
        page,
        time,
        at,
        y + 0.9 * height,
        { colour: theme.muted, size: 0.75 },
        own ? 'right' : 'left',
      );
      y += 1.6 * height;
    }
  }
  return finish(page);
};

/** Cards with a large number, what it is, and how it changed; a bar, a curve, a ring. */
export const dashboard: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.02, tallest: 13 });
  const { sheet, theme, height, step } = page;
  const gap = between(random, 4, 12);
  const radius = pick(random, [0, 3, 8, 14]);
  const border = chance(random, 0.5) ? { border: theme.line } : {};
  const size = between(random, 1.6, 4);
  let y = around(random, 20);
  while (y < sheet.height) {
    const tall = height * (size + 2) + step * between(random, 1.5, 3);
    for (let x = around(random, 30) - 20; x < sheet.width; ) {
      const wide = height * between(random, 9, 18);
      panel(sheet, [x, y, wide, tall], { fill: theme.card, radius, ...border });
      card(page, [x, y, wide, tall], size);
      x += wide + gap;
    }
    y += tall + gap;
  }
  return finish(page);
};

function card(page: Page, [x, y, w, h]: Rect, size: number): void {
  const { random, sheet, theme, height } = page;
  const [left, top] = [x + height, y + height];
  const room = w - 2 * height;
  write(page, caption(random, 2), left, top + height, { colour: theme.muted, room: room - height });
  const form = pick(random, [
    'plain',
    'price',
    'percent',
    'decimal',
    'clock',
    'measure',
    'grouped',
  ] as const);
  const base = top + height * (1.9 + size);
  write(page, writtenNumber(random, form), left, base, { size, bold: chance(random, 0.6), room });
  const lower = base + 1.8 * height;
  const roll = random();
  if (roll < 0.35) {
    const colour: Colour = chance(random, 0.5) ? [40, 165, 80] : [215, 60, 55];
    write(
      page,
      pick(random, ['▲ ', '', '+', '-', '↑ ']) + writtenNumber(random, 'percent'),
      left,
      lower,
      { colour, room },
    );
  } else if (roll < 0.6) {
    const share = random();
    panel(sheet, [left, lower - height / 2, w - 2 * height, 0.5 * height], {
      fill: theme.line,
      radius: 9,
    });
    panel(sheet, [left, lower - height / 2, share * (w - 2 * height), 0.5 * height], {
      fill: theme.accent,
      radius: 9,
    });
  } else if (roll < 0.8)
    bars(random, page, [left, lower - height, w - 2 * height, Math.max(4, y + h - lower)]);
  else
    drawPictogram(
      random,
      sheet,
      [x + w - 2.2 * height, y + height, 1.4 * height, 1.4 * height],
      theme.ink,
      theme.accent,
    );
}

function bars(random: Random, { sheet, theme }: Page, [x, y, w, h]: Rect): void {
  const count = wholeBetween(random, 4, 12);
  for (let k = 0; k < count; k++) {
    const tall = h * between(random, 0.1, 1);
    panel(sheet, [x + (k * w) / count, y + h - tall, (0.6 * w) / count, tall], {
      fill: theme.accent,
    });
  }
}

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

/** Axes with numbers, lines or bars between them. */
export const chart: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.25, tallest: 12 });
  const { sheet, theme, height } = page;
  const left = height * between(random, 2, 5);
  const bottom = sheet.height - height * between(random, 1.5, 4);
  const step = between(random, 1.8, 4) * height;
  const unit = pick(random, [1, 2, 5, 10, 20, 25, 50, 100, 0.1, 0.5, 0.25]);
  const sign = pick(random, ['', '', '', '%', 'k', ' €', '°']);
  const grid = chance(random, 0.6);
  for (let k = 0, y = bottom; y > -height; k++, y -= step) {
    const value = String(Number((k * unit).toFixed(2)));
    write(
      page,
      value + sign,
      left - 0.6 * height,
      y + height / 2,
      { colour: theme.muted },
      'right',
    );
    if (grid) hairline(page, left, y, sheet.width);
  }
  const across = height * between(random, 3, 7);
  const first = pick(random, [0, 0, 1, 2000, 1990, 10]);
  for (let k = 0, x = left; x < sheet.width; k++, x += across) {
    const text = chance(random, 0.9) ? String(first + k) : caption(random, 1);
    write(
      page,
      text,
      x + across / 2,
      bottom + 1.8 * height,
      { colour: theme.muted, room: across },
      'middle',
    );
    const tall = (bottom - 5) * random();
    panel(sheet, [x + 0.2 * across, bottom - tall, 0.6 * across, tall], {
      fill: blend(theme.paper, theme.accent, between(random, 0.5, 1)),
    });
    if (chance(random, 0.3))
      write(
        page,
        anyNumber(random).slice(0, 4),
        x + across / 2,
        bottom - tall - 0.4 * height,
        {},
        'middle',
      );
  }
  hairline(page, left, bottom, sheet.width, theme.ink);
  panel(sheet, [Math.round(left), -2, 1, bottom + 2], { fill: theme.ink });
  if (chance(random, 0.4))
    write(page, caption(random, 4), sheet.width / 2, 1.5 * height, { bold: true }, 'middle');
  return finish(page);
};

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
