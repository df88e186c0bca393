import { expect, test } from 'vitest';
import { figureOf } from '../../../bench/report/figure.ts';
import { markdownOf } from '../../../bench/report/markdown.ts';
import { reportOf } from './report.ts';

test('a figure is the median with the middle half around it', () => {
  expect(figureOf([9, 1, 2, 3, 4])).toEqual({ median: 3, middle: [2, 4] });
  expect(figureOf([1, 2])).toEqual({ median: 1.5, middle: [1.25, 1.75] });
  expect(figureOf([7])).toEqual({ median: 7 });
});

test("the machine is on top, then every row with the others' multiples of ours", () => {
  const text = markdownOf(reportOf('abc'));
  expect(text).toContain('| processor | a processor |');
  expect(text).toContain(
    '| a digit | 4.00 ms (3.00–5.00) · 100 % read | 50.0 ms (40.0–60.0) · **12.5 ×** · 25 % read | 1 frame |',
  );
  expect(text).toContain('| a page | 200 ms | – |  |');
  expect(text).not.toContain('Before and after');
});

test('an earlier version stands beside this one', () => {
  const text = markdownOf(reportOf('new', 2), reportOf('old', 8));
  expect(text).toContain('version `old` of 2026-01-02');
  expect(text).toContain('| Warm: a digit | 8.00 ms (3.00–5.00) | 2.00 ms (3.00–5.00) | 0.25 × |');
});
