import { between } from '../../random.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick, wholeBetween } from '../distributions.ts';
import { createPage, type Emphasis, finish, hairline, write } from '../text/page.ts';
import { caption } from '../text/vocabulary.ts';
import { writtenNumber } from '../text/written-number.ts';

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
