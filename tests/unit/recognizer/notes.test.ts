import { expect, test } from 'vitest';
import { dropNotes } from '../../../src/recognizer/notes.ts';
import type { Judged } from '../../../src/recognizer/select.ts';
import { judged } from './support/proposals.ts';

const HEIGHT = 60;
const mark = (x: number, y: number, height: number): Judged =>
  judged({ box: { x, y, width: 0.7 * height, height } }, 0.95);

const main = mark(20, 15, 32);

test('leaves out notes in the corners of a cell', () => {
  expect(dropNotes([mark(2, 2, 12), main, mark(48, 46, 12)], HEIGHT)).toEqual([main]);
});

test('keeps what stands alone, is as high, or belongs to a number', () => {
  const exponent = mark(46, 5, 20);
  const cents = [mark(44, 4, 14), mark(55, 4, 14)];
  for (const digits of [[main], [main, exponent], [main, ...cents], []]) {
    expect(dropNotes(digits, HEIGHT)).toEqual(digits);
  }
});

test('keeps small digits of a large picture', () => {
  const digits = [main, mark(2, 2, 12)];
  expect(dropNotes(digits, 400)).toEqual(digits);
});
