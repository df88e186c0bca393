/**
 * Probability that a picture with digits is given more confidence than one without; ties count
 * half. NaN where there are none of either kind.
 */
export function auroc(withDigits: readonly number[], without: readonly number[]): number {
  const ranked = [
    ...withDigits.map((confidence) => ({ confidence, positive: true })),
    ...without.map((confidence) => ({ confidence, positive: false })),
  ].sort((a, b) => a.confidence - b.confidence);
  let rankSum = 0;
  for (let start = 0; start < ranked.length; ) {
    let end = start;
    while (ranked[end]?.confidence === ranked[start].confidence) end++;
    const meanRank = (start + 1 + end) / 2;
    rankSum += meanRank * ranked.slice(start, end).filter(({ positive }) => positive).length;
    start = end;
  }
  const [m, n] = [withDigits.length, without.length];
  return (rankSum - (m * (m + 1)) / 2) / (m * n);
}

/** An answer, how sure it was and whether it was right. */
export interface Answer {
  readonly confidence: number;
  readonly right: boolean;
}

/** Answers of about the same confidence. */
export interface Bin {
  readonly count: number;
  /** Mean confidence; NaN in an empty bin. */
  readonly confidence: number;
  /** Share of right answers; NaN in an empty bin. */
  readonly accuracy: number;
}

export const BINS = 15;

/** Answers sorted into bins of equal width over 0…1. */
export function reliability(answers: readonly Answer[]): Bin[] {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of answers) {
    const sum = sums[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    sum.count++;
    sum.confidence += confidence;
    if (right) sum.right++;
  }
  return sums.map(({ count, confidence, right }) => ({
    count,
    confidence: confidence / count,
    accuracy: right / count,
  }));
}

/** Expected calibration error: mean distance between confidence and accuracy. NaN without answers. */
export function ece(bins: readonly Bin[]): number {
  let error = 0;
  let total = 0;
  for (const { count, confidence, accuracy } of bins) {
    if (count > 0) error += count * Math.abs(confidence - accuracy);
    total += count;
  }
  return error / total;
}
