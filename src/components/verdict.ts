import type { Reading } from '../recognizer/types.ts';

/** What a reading means for a person who wants at least `threshold` confidence. */
export type Verdict =
  | { readonly kind: 'sure' }
  | {
      readonly kind: 'unsure';
      /** Index in `reading.digits` of the digit that is least sure. */
      readonly weakest: number;
      /** Whether it is open *which* digit it is, or *whether* it is one. */
      readonly about: 'which' | 'whether';
      /** The two best candidates for that digit, best first. */
      readonly candidates: readonly [number, number];
    }
  | { readonly kind: 'none' };

/** Judges a reading: sure, not sure, or no digit. `threshold` is 0…1. */
export function verdictOf(reading: Reading, threshold: number): Verdict {
  const [first, ...rest] = reading.digits;
  if (!first) return { kind: 'none' };
  if (reading.confidence >= threshold) return { kind: 'sure' };
  const weak = rest.reduce((a, b) => (b.confidence < a.confidence ? b : a), first);
  const [best, second] = [...weak.probabilities.entries()].sort(([, a], [, b]) => b - a);
  if (!best || !second) throw new Error('A digit has no probabilities');
  return {
    kind: 'unsure',
    weakest: reading.digits.indexOf(weak),
    about: best[1] < threshold ? 'which' : 'whether',
    candidates: [best[0], second[0]],
  };
}
