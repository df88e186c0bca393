import type { Plane } from './types.ts';

/**
 * Standard deviation of the noise, from the median absolute second difference along rows, which
 * edges hardly touch. Immerkær, "Fast noise variance estimation", 1996, in one dimension.
 */
export function noiseOf({ width, height, data }: Plane): number {
  const bins = new Uint32Array(1024);
  let total = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const second = Math.abs(data[i - 1] - 2 * data[i] + data[i + 1]);
      bins[Math.min(1023, Math.floor(second * 1024))]++;
      total++;
    }
  }
  let below = 0;
  for (let b = 0; b < 1024; b++) {
    below += bins[b];
    // 0.6745 turns a median absolute deviation into σ, √6 is the gain of (1, −2, 1).
    if (below >= total / 2) return b === 0 ? 0 : (b + 0.5) / 1024 / 0.6745 / Math.sqrt(6);
  }
  return 0;
}

/** The ink that only one pixel in two hundred exceeds, or nearly the strongest in small pictures. */
export function peakOf({ data }: Plane): number {
  const bins = new Uint32Array(512);
  for (let i = 0; i < data.length; i++) bins[Math.min(511, Math.floor(data[i] * 512))]++;
  let above = 0;
  for (let b = 511; b >= 0; b--) {
    above += bins[b];
    if (above > Math.min(data.length * 0.005, 200)) return (b + 0.5) / 512;
  }
  return 0;
}

/** Share of the pixels that are above the threshold. */
export function coverOf({ data }: Plane, threshold: number): number {
  let count = 0;
  for (let i = 0; i < data.length; i++) if (data[i] > threshold) count++;
  return count / data.length;
}

/** Share of the outermost pixels that are above the threshold. */
export function edgeCoverOf({ width, height, data }: Plane, threshold: number): number {
  let [count, total] = [0, 0];
  for (let y = 0; y < height; y++) {
    const step = y === 0 || y === height - 1 ? 1 : Math.max(1, width - 1);
    for (let x = 0; x < width; x += step, total++) if (data[y * width + x] > threshold) count++;
  }
  return count / total;
}
