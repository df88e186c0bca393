/** A network with one hidden layer and a way past it, for a handful of numbers. */
export interface Perceptron {
  /** Of each input: what is subtracted, then what it is divided by. */
  readonly mean: readonly number[];
  readonly spread: readonly number[];
  /** What each input counts for itself. */
  readonly direct: readonly number[];
  /** A row of weights for each hidden unit, and its bias. */
  readonly hidden: readonly (readonly number[])[];
  readonly hiddenBias: readonly number[];
  /** What each hidden unit counts for. */
  readonly output: readonly number[];
  readonly bias: number;
}

/** @returns a logit. */
export function perceive(perceptron: Perceptron, inputs: readonly number[]): number {
  const { mean, spread, direct, hidden, hiddenBias, output, bias } = perceptron;
  const x = inputs.map((value, k) => (value - mean[k]) / spread[k]);
  const dot = (weights: readonly number[]) => weights.reduce((sum, w, k) => sum + w * x[k], 0);
  return hidden.reduce(
    (sum, row, h) => sum + output[h] * Math.tanh(dot(row) + hiddenBias[h]),
    dot(direct) + bias,
  );
}
