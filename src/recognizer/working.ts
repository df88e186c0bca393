import type { Pixels } from './types.ts';

/** A picture as the recognizer works on it: opaque, bounded in size, colours 0…1. */
export interface Working {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue planes. */
  readonly channels: readonly [Float32Array, Float32Array, Float32Array];
  /** Working pixels per picture pixel, at most 1. */
  readonly scale: number;
}

/**
 * Composites a picture over the paper that makes it visible and reduces it to at most `maxArea`
 * pixels by averaging areas, so that no stroke is lost between samples.
 *
 * Transparent pictures show whatever lies behind them: dark strokes are put on white, light ones
 * on black.
 */
export function toWorking(pixels: Pixels, maxArea: number): Working {
  const { width: w, height: h, data } = pixels;
  const paper = paperBehind(pixels);
  const scale = Math.min(1, Math.sqrt(maxArea / (w * h)));
  const width = Math.max(1, Math.round(w * scale));
  const height = Math.max(1, Math.round(h * scale));
  const sums = [0, 1, 2].map(() => new Float32Array(width * height)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const [red, green, blue] = sums;
  const counts = new Float32Array(width * height);
  const column = Uint32Array.from({ length: w }, (_, x) => Math.floor((x * width) / w));
  // At most four samples a side are averaged: enough against aliasing, bounded for 48 MP.
  const step = Math.max(1, Math.floor(1 / scale / 4));
  for (let y = 0; y < h; y += step) {
    const row = Math.floor((y * height) / h) * width;
    for (let x = 0; x < w; x += step) {
      const from = 4 * (y * w + x);
      const to = row + column[x];
      const alpha = data[from + 3];
      if (alpha === 255) {
        red[to] += data[from];
        green[to] += data[from + 1];
        blue[to] += data[from + 2];
      } else {
        const a = alpha / 255;
        const behind = paper * (1 - a);
        red[to] += data[from] * a + behind;
        green[to] += data[from + 1] * a + behind;
        blue[to] += data[from + 2] * a + behind;
      }
      counts[to]++;
    }
  }
  for (let i = 0; i < counts.length; i++) {
    const norm = 1 / (255 * Math.max(1, counts[i]));
    red[i] *= norm;
    green[i] *= norm;
    blue[i] *= norm;
  }
  return { width, height, channels: sums, scale: width / w };
}

/** 255 (white) or 0 (black), whichever the visible part of a transparent picture stands out from. */
function paperBehind({ data }: Pixels): number {
  let sum = 0;
  let weight = 0;
  const stride = 4 * Math.max(1, Math.floor(data.length / 4 / 65536));
  for (let i = 0; i < data.length; i += stride) {
    const a = data[i + 3];
    sum += a * (0.3 * data[i] + 0.59 * data[i + 1] + 0.11 * data[i + 2]);
    weight += a;
  }
  return weight > 0 && sum / weight > 160 ? 0 : 255;
}
