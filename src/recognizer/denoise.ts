import type { Working } from './working.ts';

/** Replaces every pixel by the median of its 3×3 neighbourhood: specks go, edges stay. */
export function removeSpecks(picture: Working): Working {
  const { width, height } = picture;
  const channels = picture.channels.map((channel) => {
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
  });
  return { ...picture, channels };
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
