import { digitsOf, type Outcome } from './outcome.ts';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** What can be read in a picture of one digit, or of none. */
export const READINGS = [...DIGITS, 'none', 'several'] as const;
/** What such a picture can show. */
export const SHOWN = [...DIGITS, 'none'] as const;

/**
 * How often what was read as what, whatever stands beside it, for pictures of one digit or of none;
 * those that could not be read are left out.
 *
 * @returns `counts[shown][read]`, in the order of `SHOWN` and `READINGS`.
 */
export function confusion(outcomes: readonly Outcome[]): number[][] {
  const counts = SHOWN.map(() => new Array<number>(READINGS.length).fill(0));
  for (const { label, text, failure } of outcomes) {
    if (failure !== undefined) continue;
    const shown = SHOWN.indexOf(label === '' ? 'none' : label);
    if (shown < 0) continue;
    const digits = digitsOf(text);
    const read = READINGS.indexOf(digits === '' ? 'none' : digits);
    counts[shown][read < 0 ? READINGS.indexOf('several') : read]++;
  }
  return counts;
}
