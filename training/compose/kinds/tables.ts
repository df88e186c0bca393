import { between, type Random } from '../../random.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick, wholeBetween } from '../distributions.ts';
import { panel } from '../panel.ts';
import { createPage, finish, hairline, write } from '../text/page.ts';
import { caption, word } from '../text/vocabulary.ts';
import { type Form, writtenNumber } from '../text/written-number.ts';

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
