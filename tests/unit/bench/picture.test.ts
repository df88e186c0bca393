import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawReport, THEMES } from '../../../bench/report/picture.ts';
import { reportOf } from './report.ts';

test.each(THEMES)('the %s picture can be drawn, and says what it shows', async (theme) => {
  const svg = drawReport(reportOf('abc'), theme);
  const { width = 0, height = 0 } = await sharp(Buffer.from(svg)).metadata();
  expect(width).toBeGreaterThan(height);
  for (const words of ['a digit', 'a page', 'ours', 'theirs: 50.0 ms, 12.5 × ours']) {
    expect(svg).toContain(words);
  }
});

test('what takes longer stands further to the right', () => {
  const at = (median: number) => {
    const svg = drawReport(reportOf('abc', median), 'light');
    const [, x] = /<title>ours: [^<]*ms<\/title><circle cx="([\d.]+)"/.exec(svg) ?? [];
    return Number(x);
  };
  expect(at(20)).toBeGreaterThan(at(10));
});
