import type { PartReport, Report } from '../../../bench/report/report.ts';

const PART: PartReport = {
  title: 'Warm',
  how: 'Median of 3.',
  columns: ['ours', 'theirs'],
  rows: [
    {
      what: 'a digit',
      unit: 'ms',
      figures: {
        ours: { median: 4, middle: [3, 5], right: 1 },
        theirs: { median: 50, middle: [40, 60], right: 0.25 },
      },
      beside: '1 frame',
    },
    { what: 'a page', unit: 'ms', figures: { ours: { median: 200 } } },
  ],
  ratios: true,
  beside: 'what that is',
};

/** A run with one part, ours measured as `median` on the digit. */
export function reportOf(fingerprint: string, median = 4): Report {
  const [digit, page] = PART.rows;
  const figures = { ...digit.figures, ours: { ...digit.figures.ours, median } };
  return {
    fingerprint,
    machine: {
      date: '2026-01-02',
      processor: 'a processor',
      memory: '8 GB',
      system: 'a system',
      node: 'v20',
      browser: 'a browser',
      load: '0.0',
      compared: 'theirs 1.0.0',
    },
    parts: { warm: { ...PART, rows: [{ ...digit, figures }, page] } },
  };
}
