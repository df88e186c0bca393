import type { DigitReading } from '../recognizer/types.ts';

/**
 * Ten probabilities that it is a digit and that it is this one, 0…1: the largest is the digit's
 * confidence, and what is missing to 1 is how likely it is no digit at all.
 */
export function jointProbabilities({ probabilities, confidence }: DigitReading): number[] {
  const best = Math.max(...probabilities);
  const scale = best > 0 ? Math.min(1, confidence / best) : 0;
  return probabilities.map((p) => p * scale);
}
