/**
 * How likely a difference as large as this between two readers of the same pictures is by chance.
 *
 * McNemar, "Note on the sampling error of the difference between correlated proportions", 1947; the
 * exact binomial form.
 *
 * @param better pictures that only the second reader reads rightly.
 * @param worse pictures that only the first one reads rightly.
 * @returns the two-sided p-value, 0…1.
 */
export function mcnemar(better: number, worse: number): number {
  const n = better + worse;
  const fewer = Math.min(better, worse);
  let log = -n * Math.LN2;
  let tail = 0;
  for (let k = 0; k <= fewer; k++) {
    tail += Math.exp(log);
    log += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
}
