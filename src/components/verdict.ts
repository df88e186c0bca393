import type { DigitReading, Reading } from '../recognizer/types.ts';

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
  const candidates = bestTwo(weak);
  return {
    kind: 'unsure',
    weakest: reading.digits.indexOf(weak),
    about: weak.probabilities[candidates[0]] < threshold ? 'which' : 'whether',
    candidates,
  };
}

function bestTwo({ probabilities }: DigitReading): [number, number] {
  const order = probabilities.map((_, d) => d).sort((a, b) => probabilities[b] - probabilities[a]);
  return [order[0], order[1]];
}
