import type { FakeDigit } from './readings.ts';

/** Digits of a number side by side in the middle of the picture. */
export const row = (
  text: string,
  left: number,
  step: number,
  sure: (i: number) => number,
): FakeDigit[] =>
  Array.from(text, (d, i) => ({
    digit: Number(d),
    sure: sure(i),
    second: (Number(d) + 3) % 10,
    box: [left + i * step, 0.25, step * 0.74, 0.52],
  }));

/** What is read in each of the built-in samples, and in what may be no digit. */
export const READ = {
  seven: [{ digit: 7, sure: 0.961, second: 1, box: [0.4, 0.22, 0.22, 0.6] }],
  number: row('2026', 0.155, 0.185, (i) => 0.99 - i * 0.008),
  chalk: row('384', 0.205, 0.215, (i) => (i === 1 ? 0.58 : 0.98)),
  doubt: [{ digit: 1, sure: 0.547, second: 7, box: [0.4, 0.21, 0.16, 0.6] }],
  whether: [{ digit: 2, sure: 0.97, second: 1, digitness: 0.4, box: [0.14, 0.1, 0.7, 0.8] }],
  none: [],
} satisfies Record<string, FakeDigit[]>;
