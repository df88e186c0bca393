import { between, type Random } from '../../random.ts';
import type { Colour } from '../colours.ts';
import { blend } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick, wholeBetween } from '../distributions.ts';
import type { Rect } from '../line.ts';
import { panel } from '../panel.ts';
import { anyNumber } from '../text/figures.ts';
import { createPage, finish, hairline, type Page, write } from '../text/page.ts';
import { caption } from '../text/vocabulary.ts';
import { writtenNumber } from '../text/written-number.ts';
import { drawPictogram } from './pictograms.ts';

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
