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

function medians(channel: Float32Array, width: number, height: number): Float32Array {
  const clean = new Float32Array(channel.length);
  const nine = new Float32Array(9);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let k = 0; k < 9; k++) {
        const u = Math.min(width - 1, Math.max(0, x + (k % 3) - 1));
        const v = Math.min(height - 1, Math.max(0, y + Math.floor(k / 3) - 1));
        nine[k] = channel[v * width + u];
      }
      clean[y * width + x] = middle(nine);
    }
  }
  return clean;
}

/** The middle of nine values; sorts them as far as needed. */
function middle(values: Float32Array): number {
  for (let i = 0; i <= 4; i++) {
    for (let j = i + 1; j < 9; j++) {
      if (values[j] < values[i]) [values[i], values[j]] = [values[j], values[i]];
    }
  }
  return values[4];
}
