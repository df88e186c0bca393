import { between, type Random } from '../../random.ts';
import { blend } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick, wholeBetween } from '../dice.ts';
import { panel } from '../panel.ts';
import { anyNumber, type Form, writtenNumber } from '../text/figures.ts';
import { createPage, type Emphasis, finish, hairline, type Page, write } from '../text/page.ts';
import { caption, word } from '../text/words.ts';

/** What stands in a column, and which end of it is flush. */
interface Column {
  readonly wide: number;
  readonly align: 'left' | 'right' | 'middle';
  readonly entry: (row: number) => string;
}

const FORMS: readonly Form[] = [
  'plain',
  'plain',
  'plain',
  'price',
  'price',
  'decimal',
  'decimal',
  'percent',
  'date',
  'clock',
  'grouped',
  'negative',
  'measure',
  'label',
  'ones',
  'long',
  'range',
  'version',
];

function columnOf(random: Random, height: number): Column {
  const roll = random();
  if (roll < 0.12) {
    const first = wholeBetween(random, 1, 90);
    const entry = (row: number) => String(first + row);
    return {
      wide: height * between(random, 2, 3.5),
      align: pick(random, ['left', 'right']),
      entry,
    };
  }
  if (roll < 0.42) {
    const words = chance(random, 0.6) ? 1 : 2;
    const entry = () => (words === 1 ? word(random) : caption(random, 3));
    return {
      wide: height * between(random, 5, 9),
      align: chance(random, 0.85) ? 'left' : 'middle',
      entry,
    };
  }
  const form = pick(random, FORMS);
  const empty = chance(random, 0.2) ? 0.3 : 0;
  const entry = () =>
    chance(random, empty)
      ? pick(random, ['-', '–', '', '—', 'n/a', '0'])
      : writtenNumber(random, form);
  const wide =
    form === 'plain' || form === 'percent' || form === 'ones'
      ? between(random, 3, 6)
      : between(random, 5, 9);
  return { wide: height * wide, align: pick(random, ['left', 'right', 'right', 'middle']), entry };
}

/** Columns of words and numbers: spreadsheets, statistics, timetables, lists of files. */
export const table: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.35, tallest: 18 });
  const { sheet, theme, height } = page;
  const step = page.step * between(random, 0.9, 1.4);
  const ruled = pick(random, ['none', 'rows', 'rows', 'grid', 'grid', 'stripes']);
  const header = chance(random, 0.6) ? wholeBetween(random, 0, 2) : -1;
  const start = around(random, 0.5 * step);
  const left = sheet.width * between(random, -0.35, 0.1);
  const columns: Column[] = [];
  for (let x = left; x < sheet.width; x += columns[columns.length - 1].wide) {
    columns.push(columnOf(random, height));
  }
  const right = left + columns.reduce((sum, { wide }) => sum + wide, 0);
  for (let row = 0, top = start - step; top < sheet.height; row++, top += step) {
    const isHeader = row === header;
    const selected = !isHeader && chance(random, 0.04);
    const band = [left, top, right - left, step] as const;
    if (selected) panel(sheet, band, { fill: theme.accent });
    else if (isHeader ? chance(random, 0.6) : ruled === 'stripes' && row % 2 === 0)
      panel(sheet, band, { fill: theme.card });
    if (ruled === 'rows' || ruled === 'grid') hairline(page, left, top, right - left);
    const colour = selected
      ? theme.onAccent
      : isHeader && chance(random, 0.4)
        ? theme.muted
        : theme.ink;
    let x = left;
    for (const { wide, align, entry } of columns) {
      const pad = 0.5 * height;
      const at = align === 'left' ? x + pad : align === 'right' ? x + wide - pad : x + wide / 2;
      const text = isHeader ? caption(random, 1) : entry(row);
      write(
        page,
        text,
        at,
        top + (step + height) / 2,
        { colour, bold: isHeader || chance(random, 0.02), room: wide - height },
        align,
      );
      if (ruled === 'grid')
        panel(sheet, [Math.round(x), start - step, 1, sheet.height + step], { fill: theme.line });
      x += wide;
    }
  }
  return finish(page);
};

/** A till's receipt or a bill: what was bought, what it costs, sums, a date, a number. */
export const receipt: Composer = (random, assets) => {
  const page = createPage(random, assets, {
    printed: 0.75,
    mono: chance(random, 0.6),
    tallest: 16,
  });
  const { sheet, height } = page;
  const step = page.step * between(random, 0.75, 1);
  const left = between(random, -0.25, 0.1) * sheet.width;
  const right = sheet.width * between(random, 0.85, 1.1);
  const middle = (left + right) / 2;
  const both = (name: string, value: string, y: number, emphasis: Emphasis = {}) => {
    const used = write(page, value, right, y, emphasis, 'right');
    write(page, name, left, y, { ...emphasis, room: right - left - used - height });
  };
  const item = (y: number) => {
    const count = chance(random, 0.4)
      ? `${wholeBetween(random, 1, 12)}${pick(random, [' x ', ' ', ' × ', 'x '])}`
      : '';
    both(count + caption(random, 2), writtenNumber(random, 'price'), y);
  };
  const rows: ((y: number) => void)[] = [
    item,
    item,
    item,
    item,
    (y) =>
      write(
        page,
        writtenNumber(random, pick(random, ['date', 'phone', 'long', 'clock'])),
        middle,
        y,
        {},
        'middle',
      ),
    (y) =>
      write(
        page,
        caption(random, 3),
        middle,
        y,
        { bold: true, size: between(random, 1, 1.5) },
        'middle',
      ),
    (y) =>
      both(pick(random, SUMS), writtenNumber(random, 'price'), y, {
        bold: true,
        size: between(random, 1, 1.3),
      }),
    (y) => both(pick(random, SUMS), writtenNumber(random, 'price'), y),
    (y) => both(`${caption(random, 1)}:`, writtenNumber(random, 'label'), y),
    (y) => write(page, pick(random, ['-', '=', '*', '.', '_']).repeat(40), left, y),
    (y) => hairline(page, left, y - 0.4 * height, right - left, page.theme.ink),
    (y) =>
      write(
        page,
        `${wholeBetween(random, 1, 9)} @ ${writtenNumber(random, 'decimal')}`,
        left + 2 * height,
        y,
      ),
  ];
  for (let y = around(random, step); y < sheet.height + height; y += step) pick(random, rows)(y);
  return finish(page);
};
const SUMS = [
  'Total',
  'TOTAL',
  'Total:',
  'Subtotal',
  'Tax 7%',
  'VAT 19 %',
  'Cash',
  'Change',
  'Summe',
  'MwSt 19%',
  'EUR',
  'Visa',
  'Tip',
  'Balance',
  'IVA 21%',
];

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

type Rect = readonly [x: number, y: number, width: number, height: number];

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
