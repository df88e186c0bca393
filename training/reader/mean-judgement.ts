import type { Judgement } from '../../src/recognizer/judgement/judgement.ts';
import type { Perceptron } from '../../src/recognizer/judgement/perceptron.ts';
import { short } from './perceptron.ts';

/**
 * A judgement between two: the logit of a digit is the mean of theirs, and so are the weights of a whole
 * reading. Which digit it is, the second one says alone.
 */
export function meanJudgement(one: Judgement, other: Judgement): Judgement {
  const mean = (name: keyof Judgement['whole']) => (one.whole[name] + other.whole[name]) / 2;
  return {
    exists: meanPerceptron(one.exists, other.exists),
    which: other.which,
    whole: {
      bias: mean('bias'),
      weakest: mean('weakest'),
      right: mean('right'),
      complete: mean('complete'),
      count: mean('count'),
    },
  };
}

/** All hidden units of both, each counting half; inputs are standardised as the first one has them. */
function meanPerceptron(one: Perceptron, other: Perceptron): Perceptron {
  const { mean, spread } = one;
  const standardized = (weights: readonly number[]) => ({
    row: weights.map((weight, k) => (weight * spread[k]) / other.spread[k]),
    bias: weights.reduce(
      (sum, weight, k) => sum + (weight * (mean[k] - other.mean[k])) / other.spread[k],
      0,
    ),
  });
  const direct = standardized(other.direct);
  const hidden = other.hidden.map(standardized);
  return {
    mean,
    spread,
    direct: one.direct.map((weight, k) => short((weight + direct.row[k]) / 2)),
    hidden: [...one.hidden, ...hidden.map(({ row }) => row.map(short))],
    hiddenBias: [
      ...one.hiddenBias,
      ...hidden.map(({ bias }, h) => short(bias + other.hiddenBias[h])),
    ],
    output: [...one.output, ...other.output].map((weight) => short(weight / 2)),
    bias: short((one.bias + other.bias + direct.bias) / 2),
  };
}
