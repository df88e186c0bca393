import { between, type Random } from '../random.ts';
import { around, chance, logBetween } from './distributions.ts';

/** Lights red, green and blue planes unevenly: a slope, a vignette, a shadow; `strength` 0 … 1. */
export function illuminate(
  random: Random,
  planes: readonly Float32Array[],
  width: number,
  height: number,
  strength: number,
): void {
  const slope = [around(random, 0.45 * strength), around(random, 0.45 * strength)];
  const vignette = chance(random, 0.4) ? between(random, 0, 0.5) * strength : 0;
  const warmth = around(random, 0.12 * strength);
  const shadow = chance(random, 0.4) ? between(random, 0.1, 0.5) * strength : 0;
  const angle = around(random, Math.PI);
  const [sx, sy] = [Math.cos(angle), Math.sin(angle)];
  const [offset, hardness] = [around(random, 0.35), logBetween(random, 2, 40)];
  const lamp = between(random, 0.75, 1.05);
  const tint = [1 + warmth, 1, 1 - warmth];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = x / width - 0.5;
      const v = y / height - 0.5;
      let light = lamp + slope[0] * u + slope[1] * v - vignette * (u * u + v * v) * 2;
      if (shadow > 0) {
        const into = (u * sx + v * sy + offset) * hardness;
        light *= 1 - shadow * Math.min(1, Math.max(0, 0.5 + into));
      }
      for (let c = 0; c < 3; c++) planes[c][y * width + x] *= Math.max(0.08, light * tint[c]);
    }
  }
}
