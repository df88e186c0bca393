import { expect, test } from 'vitest';
import type { Judged } from '../../../src/recognizer/select.ts';
import { dropFromWords } from '../../../src/recognizer/words.ts';
import { judged } from './support/proposals.ts';

const SIZE = { y: 0, width: 14, height: 20 };
/** The mark in place `i` of a line, and how sure it is to be a digit. */
const mark = (i: number, confidence: number): Judged =>
  judged({ box: { ...SIZE, x: 18 * i } }, confidence);

/** Which of the marks of a line are left, those at least half sure being taken for digits. */
function left(confidences: readonly number[]): number[] {
  const line = confidences.map((confidence, i) => mark(i, confidence));
  const verdicts = new Map(line.map(({ proposal, verdict }) => [proposal, verdict]));
  const kept = dropFromWords(
    line.filter(({ verdict }) => verdict.confidence >= 0.5),
    { verdicts },
  );
  return line.flatMap((one, i) => (kept.includes(one) ? [i] : []));
}

test('a doubtful digit beside a letter is a letter', () => {
  expect(left([0.7, 0.01])).toEqual([]);
  expect(left([0.7, 0.99])).toEqual([0, 1]);
  expect(left([0.9, 0.01])).toEqual([0]);
});

test('one digit in a word of letters has to be surer', () => {
  expect(left([0.01, 0.01, 0.9, 0.01])).toEqual([]);
  expect(left([0.01, 0.01, 0.99, 0.01])).toEqual([2]);
});

test('a number after a word is left as it is', () => {
  expect(left([0.01, 0.01, 0.01, 0.9, 0.95, 0.9])).toEqual([3, 4, 5]);
});

test('letters of another line or another size say nothing', () => {
  const digit = mark(0, 0.7);
  const far = judged({ box: { ...SIZE, x: 18, y: 40 } }, 0.01);
  const tall = judged({ box: { ...SIZE, x: 18, height: 60 } }, 0.01);
  const verdicts = new Map([digit, far, tall].map((one) => [one.proposal, one.verdict]));
  expect(dropFromWords([digit], { verdicts })).toEqual([digit]);
});
