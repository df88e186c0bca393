import type { Working } from './working.ts';

/** A pixel this far from its neighbours is a speck, 1 = black on white. */
const SPECK = 0.2;
/** Fewer specks than this share of the pixels disturb nobody. */
const FEW = 0.002;

/**
 * Replaces every pixel by the median of its 3×3 neighbourhood: specks go, edges stay.
 *
 * @returns nothing where there are hardly any specks.
 */
export function removeSpecks(picture: Working): Working | undefined {
  const { width, height } = picture;
  let specks = 0;
  const channels = picture.channels.map((channel) => {
    const clean = medians(channel, width, height);
    for (let i = 0; i < clean.length; i++) if (Math.abs(clean[i] - channel[i]) > SPECK) specks++;
    return clean;
  });
  const enough = FEW * width * height * channels.length;
  return specks > enough ? { ...picture, channels } : undefined;
}

/**
 * The median of nine is that of three: the largest of the columns' lowest, the middle one of their
 * middles, the lowest of their largest.
 *
 * Kopp & Purgathofer, "Efficient 3×3 median filter computations", 1994.
 */
function medians(channel: Float32Array, width: number, height: number): Float32Array {
  const clean = new Float32Array(channel.length);
  const [low, mid, high] = [0, 1, 2].map(() => new Float32Array(width));
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const above = Math.max(0, y - 1) * width;
    const below = Math.min(height - 1, y + 1) * width;
    for (let x = 0; x < width; x++) {
      const [a, b, c] = [channel[above + x], channel[row + x], channel[below + x]];
      low[x] = Math.min(a, b, c);
      mid[x] = median(a, b, c);
      high[x] = Math.max(a, b, c);
    }
    for (let x = 0; x < width; x++) {
      const [l, r] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
      clean[row + x] = median(
        Math.max(low[l], low[x], low[r]),
        median(mid[l], mid[x], mid[r]),
        Math.min(high[l], high[x], high[r]),
      );
    }
  }
  return clean;
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
