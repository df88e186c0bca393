import type { Named } from '../lines/symbols.ts';
import { sigmoid } from '../network/calibrate.ts';
import type { Evidence, Seen } from './evidence.ts';
import { featuresOf } from './features.ts';
import type { Judgement } from './judgement.ts';
import { perceive } from './perceptron.ts';

/** Probability that a character is a digit. */
export function digitProbabilityOf(evidence: Evidence, { exists }: Judgement): number {
  const features = featuresOf(evidence);
  return features === null ? 0 : sigmoid(perceive(exists, features));
}

/** Ten probabilities that sum to 1: which digit, if it is one. */
export function whichDigit(named: Named, seen: Seen, { which }: Judgement): number[] {
  const frameWeight = which.frame + which.frameSure * sigmoid(seen.digitLogit);
  const joined = named.digits.map((p, digit) => {
    const own = Math.max(1e-4, p / Math.max(1e-6, named.asDigit));
    const frame = Math.max(1e-6, seen.probabilities[digit]);
    return own ** which.reader * frame ** frameWeight;
  });
  const sum = joined.reduce((total, p) => total + p, 0);
  return joined.map((p) => p / sum);
}
