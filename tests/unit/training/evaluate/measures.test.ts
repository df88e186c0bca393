import { expect, test } from 'vitest';
import { confusion, READINGS, SHOWN } from '../../../../training/evaluate/confusion.ts';
import { auroc, ece, reliability } from '../../../../training/evaluate/measures.ts';
import type { Outcome } from '../../../../training/evaluate/outcome.ts';
import { summarize } from '../../../../training/evaluate/summary.ts';

const outcome = (label: string, text: string, confidence: number, failure?: string): Outcome => ({
  index: 0,
  name: 'a.png',
  label,
  text,
  confidence,
  ...(failure === undefined ? {} : { failure }),
});

test('AUROC is the share of pairs in the right order', () => {
  expect(auroc([0.9, 0.8], [0.1, 0.2])).toBe(1);
  expect(auroc([0.1], [0.9])).toBe(0);
  expect(auroc([0.9, 0.3], [0.5, 0.1])).toBe(0.75);
});

test('ties count half in AUROC, and one kind alone has none', () => {
  expect(auroc([0.5, 0.5], [0.5])).toBe(0.5);
  expect(auroc([0, 1], [0, 0])).toBe(0.75);
  expect(auroc([0.5], [])).toBeNaN();
  expect(auroc([], [0.5])).toBeNaN();
});

test('ECE is the mean distance between confidence and accuracy, bin by bin', () => {
  const answers = [
    { confidence: 1, right: true },
    { confidence: 0.98, right: false },
    { confidence: 0.1, right: false },
    { confidence: 0.1, right: false },
  ];
  // The top bin is 0.99 sure and half right; the second is 0.1 sure and never right.
  expect(ece(reliability(answers))).toBeCloseTo((2 * 0.49 + 2 * 0.1) / 4, 10);
});

test('perfect honesty has no calibration error, and no answer has none to speak of', () => {
  const answers = [true, true, true, false].map((right) => ({ confidence: 0.75, right }));
  expect(ece(reliability(answers))).toBe(0);
  expect(ece(reliability([]))).toBeNaN();
});

test('a summary counts digits and blanks apart', () => {
  const summary = summarize([
    outcome('7', '7', 0.9),
    outcome('12', '1', 0.6),
    outcome('3', '', 0.3),
    outcome('', '', 0.1),
    outcome('', '8', 0.7),
  ]);
  expect(summary).toMatchObject({ digits: 3, none: 2, unread: 0.5, failures: 0 });
  expect(summary.exact).toBeCloseTo(1 / 3, 10);
  expect(summary.auroc).toBeCloseTo(4 / 6, 10);
  // What was not read is no answer.
  expect(summary.reliability.reduce((sum, { count }) => sum + count, 0)).toBe(2);
});

test('a picture that cannot be read is wrong even where nothing is to be read', () => {
  const summary = summarize([outcome('', '', 0, 'broken'), outcome('5', '', 0, 'broken')]);
  expect(summary).toMatchObject({ exact: 0, unread: 0, failures: 2, ece: null });
});

test('a summary of nothing holds no figures', () => {
  expect(summarize([])).toMatchObject({ exact: null, unread: null, auroc: null, ece: null });
});

test('the confusion matrix knows silence and several digits, not signs, and leaves out numbers', () => {
  const counts = confusion([
    outcome('4', '-9', 0.5),
    outcome('4', '', 0.1),
    outcome('4', '11', 0.1),
    outcome('', '', 0.1),
    outcome('12', '12', 0.9),
    outcome('', '', 0, 'It is damaged.'),
  ]);
  const at = (shown: (typeof SHOWN)[number], read: (typeof READINGS)[number]) =>
    counts[SHOWN.indexOf(shown)][READINGS.indexOf(read)];
  expect([at('4', '9'), at('4', 'none'), at('4', 'several'), at('none', 'none')]).toEqual([
    1, 1, 1, 1,
  ]);
  expect(counts.flat().reduce((sum, count) => sum + count)).toBe(4);
});
