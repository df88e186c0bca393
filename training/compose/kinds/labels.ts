import { between } from '../../random.ts';
import { anyCamera } from '../camera.ts';
import { anyColours, blend, inkOnPaper, palette } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, pick, wholeBetween } from '../distributions.ts';
import { perspective } from '../lens.ts';
import { panel } from '../panel.ts';
import { plainPaper } from '../paper.ts';
import { code, wholeNumber } from '../text/figures.ts';
import { createPage, finish, type Page, write } from '../text/page.ts';
import { sentence } from '../text/random-text.ts';
import { widthOf } from '../text/typeset.ts';
import { caption } from '../text/vocabulary.ts';
import { writtenNumber } from '../text/written-number.ts';

/** What is stuck on goods and parcels: words, a code of bars with its number, a price, a date. */
export const label: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.7, tallest: 14 });
  const { sheet, step } = page;
  const left = sheet.width * between(random, 0.02, 0.2);
  let y = step * between(random, 0.3, 1.2);
  while (y < sheet.height) {
    y = pick(random, [line, line, bars, bars, price, field])(page, left, y) + 0.4 * step;
  }
  return finish(page);
};

/** Draws a part of a label from `y` on and tells where it ends. */
type Part = (page: Page, left: number, y: number) => number;

const line: Part = (page, left, y) => {
  const words = sentence(page.random, wholeBetween(page.random, 1, 5), 0.35).join(' ');
  write(page, words, left, y + page.height, { bold: chance(page.random, 0.3) });
  return y + page.step;
};

/** A name and what it is: *Lot 4711*, *EXP 12/2027*. */
const field: Part = (page, left, y) => {
  const name = pick(page.random, [
    'LOT',
    'EXP',
    'MHD',
    'REF',
    'SN',
    'No.',
    'Art.',
    'Qty',
    'kg',
    'MFG',
  ]);
  write(page, `${name} ${writtenNumber(page.random)}`, left, y + page.height);
  return y + page.step;
};

/** Bars, and under them the number that they say, often parted into groups. */
const bars: Part = (page, left, y) => {
  const { random, sheet, height, theme } = page;
  const unit = Math.max(1, height * between(random, 0.09, 0.2));
  const tall = height * between(random, 1.5, 5);
  const count = wholeBetween(random, 24, 50);
  let x = left;
  for (let k = 0; k < count && x < sheet.width; k++) {
    const wide = unit * wholeBetween(random, 1, 4);
    if (k % 2 === 0) panel(sheet, [x, y, wide, tall], { fill: theme.ink });
    x += wide;
  }
  const groups = pick(random, [[13], [1, 6, 6], [12], [8], [4, 4, 4, 4], [10]]);
  const text = groups.map((length) => code(random, length)).join(pick(random, [' ', ' ', '']));
  write(page, text, left, y + tall + 1.3 * height, { tracking: between(random, 0, 0.3) });
  return y + tall + 1.6 * height;
};

/** A large price, its cents small and raised as often as not. */
const price: Part = (page, left, y) => {
  const { random, height } = page;
  const size = between(random, 1.8, 3.5);
  const whole = wholeNumber(random, wholeBetween(random, 1, 3));
  const base = y + size * height;
  const sign = pick(random, ['$', '€', '£', '']);
  const raised = chance(random, 0.5);
  const text = `${sign}${whole}${raised ? '' : pick(random, ['.', ','])}${raised ? '' : code(random, 2)}`;
  const wide = write(page, text, left, base, { bold: true, size });
  if (raised) {
    const small = size * between(random, 0.4, 0.6);
    const cents = `${chance(random, 0.3) ? '.' : ''}${code(random, 2)}`;
    write(page, cents, left + wide + 0.1 * height, base - height * (size - small), {
      bold: true,
      size: small,
    });
  }
  return base + 0.3 * height;
};

/** A number on the chest of a runner, a ticket, a locker, a table in a restaurant. */
export const bib: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 1 });
  const { sheet, height } = page;
  const colours = chance(random, 0.5) ? inkOnPaper(random) : anyColours(random, 0.35);
  plainPaper(random, sheet, colours.paper, colours.contrast);
  perspective(random, sheet, 12);
  const number = code(random, wholeBetween(random, 1, 5));
  const style = { cut: page.face.bold, height, pen: page.pen };
  const size = Math.min(
    (0.9 * sheet.width) / widthOf(number, style),
    (between(random, 0.35, 0.65) * sheet.height) / height,
  );
  const base = sheet.height * between(random, 0.5, 0.6) + (size * height) / 2;
  const middle = sheet.width / 2;
  const band = blend(colours.paper, colours.ink, between(random, 0.2, 0.9));
  if (chance(random, 0.5)) panel(sheet, [0, 0, sheet.width, 1.6 * height], { fill: band });
  const onBand = palette(band, colours.ink).contrast > 0.3 ? colours.ink : colours.paper;
  write(page, caption(random, 2), middle, 1.25 * height, { colour: onBand }, 'middle');
  write(page, number, middle, base, { bold: true, size, colour: colours.ink }, 'middle');
  if (chance(random, 0.5)) {
    write(
      page,
      caption(random, 3),
      middle,
      sheet.height - 0.5 * height,
      { colour: colours.ink },
      'middle',
    );
  }
  return { sheet, camera: anyCamera(random, height * size, colours.contrast) };
};
