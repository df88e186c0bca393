import { between, type Random } from '../../random.ts';

/**
 * Fractal clouds that repeat at their borders, 0…1 (diamond-square algorithm).
 *
 * Fournier, Fussell & Carpenter, "Computer rendering of stochastic models", 1982.
 *
 * @param side a power of two.
 * @param decay how much fainter detail is at half the size.
 */
export function plasma(side: number, decay: number, random: Random): Float32Array {
  const clouds = new Float32Array(side * side);
  const index = (x: number, y: number) => (y & (side - 1)) * side + (x & (side - 1));
  let amplitude = 1;
  /** Gives a point the mean of four around it, and some chance. */
  const settle = (x: number, y: number, corners: readonly (readonly [number, number])[]) => {
    const sum = corners.reduce((total, [dx, dy]) => total + clouds[index(x + dx, y + dy)], 0);
    clouds[index(x, y)] = sum / 4 + between(random, -amplitude, amplitude);
  };
  for (let half = side / 2; half >= 1; half /= 2) {
    const square = [-half, half].flatMap((dy) => [-half, half].map((dx) => [dx, dy] as const));
    const diamond = [
      [-half, 0] as const,
      [half, 0] as const,
      [0, -half] as const,
      [0, half] as const,
    ];
    for (let y = half; y < side; y += 2 * half) {
      for (let x = half; x < side; x += 2 * half) settle(x, y, square);
    }
    for (let y = 0; y < side; y += half) {
      for (let x = (y + half) % (2 * half); x < side; x += 2 * half) settle(x, y, diamond);
    }
    amplitude /= decay;
  }
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of clouds) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return clouds.map((value) => (value - low) / (high - low));
}
