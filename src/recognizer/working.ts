import { paperBehind } from './pyramid/opaque.ts';
import type { Box, Pixels } from './types.ts';

/** A picture as the recognizer works on it: opaque, bounded in size, colours 0…1. */
export interface Working {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue planes; a single one where the picture is grey. */
  readonly channels: readonly Float32Array[];
  /** One working pixel stands for so many picture pixels a side; a whole number. */
  readonly factor: number;
}

/** Samples a side that are averaged into one working pixel: enough against aliasing. */
const SAMPLES = 4;

/** The smallest whole factor that reduces a picture to at most `maxArea` pixels. */
export function factorFor({ width, height }: Pixels, maxArea: number): number {
  return Math.max(1, Math.ceil(Math.sqrt((width * height) / maxArea)));
}

/**
 * Composites a picture over the paper that makes it visible and reduces it by a whole factor,
 * averaging squares, so that no stroke is lost between samples.
 *
 * Transparent pictures show whatever lies behind them: dark strokes are put on white, light ones
 * on black.
 */
export function toWorking(pixels: Pixels, factor: number): Working {
  const width = Math.ceil(pixels.width / factor);
  const height = Math.ceil(pixels.height / factor);
  const [reds, greens, blues] = Array.from({ length: 3 }, () => new Float32Array(width * height));
  const { data } = pixels;
  const paper = paperBehind(pixels);
  const step = Math.max(1, Math.floor(factor / SAMPLES));
  let grey = true;
  for (let v = 0, i = 0; v < height; v++) {
    const bottom = Math.min(pixels.height, (v + 1) * factor);
    const top = Math.min(step * Math.ceil((v * factor) / step), bottom - 1);
    for (let u = 0; u < width; u++, i++) {
      const right = Math.min(pixels.width, (u + 1) * factor);
      const left = Math.min(step * Math.ceil((u * factor) / step), right - 1);
      let r = 0;
      let g = 0;
      let b = 0;
      let count = 0;
      for (let y = top; y < bottom; y += step) {
        const end = 4 * (y * pixels.width + right);
        for (let from = 4 * (y * pixels.width + left); from < end; from += 4 * step) {
          const red = data[from];
          const green = data[from + 1];
          const blue = data[from + 2];
          const alpha = data[from + 3];
          if (grey && (red !== green || red !== blue)) grey = false;
          if (alpha === 255) {
            r += red;
            g += green;
            b += blue;
          } else {
            const behind = paper * (255 - alpha);
            r += (red * alpha + behind) / 255;
            g += (green * alpha + behind) / 255;
            b += (blue * alpha + behind) / 255;
          }
          count++;
        }
      }
      const norm = 1 / (255 * count);
      reds[i] = r * norm;
      greens[i] = g * norm;
      blues[i] = b * norm;
    }
  }
  return { width, height, channels: grey ? [reds] : [reds, greens, blues], factor };
}

/** A rectangle of a working picture, in working pixels. */
export function crop({ width, channels, factor }: Working, box: Box): Working {
  const cut = channels.map((channel) => {
    const plane = new Float32Array(box.width * box.height);
    for (let y = 0; y < box.height; y++) {
      const from = (box.y + y) * width + box.x;
      plane.set(channel.subarray(from, from + box.width), y * box.width);
    }
    return plane;
  });
  return { width: box.width, height: box.height, channels: cut, factor };
}
