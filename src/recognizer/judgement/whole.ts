import { sigmoid } from '../network/calibrate.ts';
import type { DigitReading } from '../types.ts';
import { logit } from './evidence.ts';
import type { Judged } from './judged.ts';
import type { Judgement } from './judgement.ts';

/** How much of the confidence in a digit is left where it was not taken for one. */
const REJECTED = 0.3;

/**
 * The probability that every digit is right and none is missing; where no digit was read, a share of
 * the probability that there is one.
 */
export function confidenceOf(
  digits: readonly DigitReading[],
  others: readonly Judged[],
  { whole }: Judgement,
): number {
  if (digits.length === 0) {
    return (
      REJECTED * others.reduce((most, { digitProbability }) => Math.max(most, digitProbability), 0)
    );
  }
  const { weakest, right, complete, count } = wholeEvidence(digits, others);
  return sigmoid(
    whole.bias +
      whole.weakest * weakest +
      whole.right * right +
      whole.complete * complete +
      whole.count * count,
  );
}

/** The features of a whole reading; see {@link Judgement.whole}. */
export function wholeEvidence(
  digits: readonly Pick<DigitReading, 'confidence'>[],
  others: readonly { readonly digitProbability: number }[],
) {
  const sum = (values: readonly number[]) =>
    values.reduce((total, p) => total + Math.log(Math.max(1e-6, p)), 0);
  return {
    weakest: logit(Math.min(...digits.map(({ confidence }) => confidence))),
    right: sum(digits.map(({ confidence }) => confidence)),
    complete: sum(others.map(({ digitProbability }) => 1 - digitProbability)),
    count: Math.log(digits.length),
  };
}
