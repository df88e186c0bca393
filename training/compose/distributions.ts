import { below, between, normal, type Random } from '../random.ts';

/** True with probability `probability`. */
export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** One of `items`, all equally likely. */
export function pick<T>(random: Random, items: readonly T[]): T {
  return items[below(random, items.length)];
}

/** One of the keys of `weights`, as likely as its weight. */
export function weighted<K extends string>(
  random: Random,
  weights: Readonly<Record<K, number>>,
): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return entries[0][0];
}

/** A number, `low` … `high`, whose logarithm is uniform. */
export function logBetween(random: Random, low: number, high: number): number {
  return low * (high / low) ** random();
}

/** A uniform whole number, `low` … `high`, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + below(random, high - low + 1);
}

/** A normal number with this standard deviation, cut off at two and a half of them. */
export function jitter(random: Random, deviation: number): number {
  return deviation * Math.max(-2.5, Math.min(2.5, normal(random)));
}

/** A uniform number, −`reach` … `reach`. */
export function around(random: Random, reach: number): number {
  return between(random, -reach, reach);
}

/** A copy of `items` in random order. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/**
 * The first figure of a number as numbers have it: a 1 three times in ten.
 *
 * Benford, "The law of anomalous numbers", 1938.
 */
export function leadingFigure(random: Random): number {
  return Math.floor(10 ** random());
}
