import { between } from '../../random.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick, wholeBetween } from '../distributions.ts';
import { panel } from '../panel.ts';
import { anyNumber } from '../text/figures.ts';
import { flow } from '../text/flow.ts';
import { createPage, finish, hairline, type Page, write } from '../text/page.ts';
import { sentence } from '../text/random-text.ts';
import { caption } from '../text/vocabulary.ts';

/** A piece of running text with headings, lists and notes. */
export const article: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.4 });
  const columns = chance(random, 0.12) ? 2 : 1;
  const numbers = chance(random, 0.15) ? 0 : between(random, 0.08, 0.5);
  for (let column = 0; column < columns; column++) {
    const wide = (page.sheet.width * between(random, 0.75, 1.6)) / columns;
    const left = column * (wide + 2 * page.height) + page.sheet.width * between(random, -0.3, 0.12);
    let y = around(random, page.step) + page.height;
    while (y < page.sheet.height + page.height) {
      y =
        pick(random, BLOCKS)(page, { left, wide, numbers }, y) + page.step * between(random, 0, 1);
    }
  }
  return finish(page);
};

interface Column {
  readonly left: number;
  readonly wide: number;
  /** Share of words that are numbers. */
  readonly numbers: number;
}

/** Sets a block from the base line `y` on and tells the next base line. */
type Block = (page: Page, column: Column, y: number) => number;

const paragraph: Block = (page, column, y) => {
  const { random, height } = page;
  const indent = chance(random, 0.25) ? 2 * height : 0;
  const lines = chance(random, 0.3) ? 1 : wholeBetween(random, 2, 6);
  return flow(page, { ...column, indent }, y, sentence(random, lines * 7, column.numbers), lines);
};

const heading: Block = (page, { left, wide }, y) => {
  const { random, theme, height } = page;
  const size = between(random, 1.1, 2.2);
  const colour = chance(random, 0.2) ? theme.accent : theme.ink;
  const numbered = chance(random, 0.4)
    ? `${anyNumber(random)}${pick(random, ['', '.', ')', '.1'])} `
    : '';
  const base = y + height * (size - 1);
  write(page, numbered + caption(random, 5), left, base, {
    bold: chance(random, 0.75),
    size,
    colour,
    room: wide,
  });
  if (chance(random, 0.2)) hairline(page, left, base + 0.5 * height, wide);
  return base + page.step * between(random, 0.9, 1.4);
};

const list: Block = (page, { left, wide, numbers }, y) => {
  const { random, step, height } = page;
  const first = wholeBetween(random, 1, 12);
  const mark = pick(random, MARKS);
  const items = wholeBetween(random, 2, 5);
  let at = y;
  for (let k = 0; k < items; k++) {
    const shown = mark(first + k);
    const indent = height * between(random, 1.9, 2.1) + 0.5 * height * shown.length;
    write(page, shown, left + 0.5 * height, at);
    const column = { left: left + indent, wide: wide - indent, indent: 0 };
    at = flow(page, column, at, sentence(random, 8, numbers), chance(random, 0.7) ? 1 : 2);
  }
  return at + 0.2 * step;
};
const MARKS: readonly ((n: number) => string)[] = [
  () => '•',
  () => '-',
  () => '–',
  () => '*',
  (n) => `${n}.`,
  (n) => `${n})`,
  (n) => `(${n})`,
  (n) => `${String.fromCharCode(96 + n)})`,
  (n) => `[${n}]`,
];

const quote: Block = (page, { left, wide, numbers }, y) => {
  const { random, sheet, theme, step, height } = page;
  const lines = wholeBetween(random, 1, 4);
  const box = [left, y - 1.6 * height, wide, lines * step + 0.4 * height] as const;
  if (chance(random, 0.5)) panel(sheet, box, { fill: theme.card, radius: pick(random, [0, 4]) });
  panel(sheet, [box[0], box[1], 0.3 * height, box[3]], { fill: theme.accent });
  const column = { left: left + height, wide: wide - 2 * height, indent: 0 };
  return flow(page, column, y, sentence(random, 7 * lines, numbers), lines);
};

const note: Block = (page, { left, wide, numbers }, y) => {
  const { random, theme } = page;
  const words = sentence(random, wholeBetween(random, 2, 7), numbers).join(' ');
  write(page, words, left, y, {
    colour: theme.muted,
    size: between(random, 0.75, 0.95),
    room: wide,
  });
  return y + page.step;
};

const BLOCKS: readonly Block[] = [
  paragraph,
  paragraph,
  paragraph,
  paragraph,
  heading,
  heading,
  list,
  quote,
  note,
];
