import { sigmoid } from '../../src/recognizer/network/calibrate.ts';

/** Keeps weights finite where the data could be told apart perfectly. */
const RIDGE = 1;
const ROUNDS = 40;

/**
 * Logistic regression by Newton's method.
 *
 * @param rows what speaks for each example.
 * @param labels 1 or 0.
 * @returns the bias, then a weight for each column.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
): number[] {
  const size = (rows[0]?.length ?? 0) + 1;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((w) => RIDGE * w);
    const hessian = weights.map((_, i) => weights.map((_, k) => (i === k ? RIDGE : 0)));
    rows.forEach((row, n) => {
      const x = [1, ...row];
      const p = sigmoid(x.reduce((sum, value, i) => sum + value * weights[i], 0));
      for (let i = 0; i < size; i++) {
        gradient[i] += (p - labels[n]) * x[i];
        for (let k = 0; k < size; k++) hessian[i][k] += p * (1 - p) * x[i] * x[k];
      }
    });
    const step = solve(hessian, gradient);
    for (let i = 0; i < size; i++) weights[i] -= step[i];
    if (step.every((value) => Math.abs(value) < 1e-7)) break;
  }
  return weights;
}

/** Solves a small positive definite system by Gaussian elimination. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const a = matrix.map((row, i) => [...row, vector[i]]);
  const size = vector.length;
  for (let i = 0; i < size; i++) {
    for (let k = i + 1; k < size; k++) {
      const factor = a[k][i] / a[i][i];
      for (let j = i; j <= size; j++) a[k][j] -= factor * a[i][j];
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = a[i][size];
    for (let j = i + 1; j < size; j++) rest -= a[i][j] * solution[j];
    solution[i] = rest / a[i][i];
  }
  return solution;
}
