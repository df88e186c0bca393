/** A stream of uniform random numbers, 0 (included) … 1 (excluded). */
export type Random = () => number;

/**
 * A seeded stream (sfc32). The same words give the same stream; other words, an independent one.
 *
 * @param words what the stream is for, for instance seed, step and shard.
 */
export function createRandom(...words: readonly number[]): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (const word of words) {
    a ^= word;
    for (let i = 0; i < 12; i++) next();
  }
  return () => next() / 2 ** 32;
}

/** A uniform number, `low` (included) … `high` (excluded). */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A uniform whole number, 0 … `n` − 1. */
export function below(random: Random, n: number): number {
  return Math.floor(random() * n);
}

/** A standard normal number (Box–Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
