import sharp from 'sharp';
import type { Box, Pixels, Plane } from '../../../../src/recognizer/types.ts';

/** Decodes an encoded picture. */
export async function decode(file: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** The picture as a PNG file. */
export function png(pixels: Pixels): Promise<Buffer> {
  return asSharp(pixels).png().toBuffer();
}

function asSharp({ width, height, data }: Pixels) {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** An opaque picture whose colour at (x, y) is a function of the place. */
export function paint(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly number[],
): Pixels {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue, alpha = 255] = colour(x, y);
      data.set([red, green, blue, alpha], 4 * (y * width + x));
    }
  }
  return { width, height, data };
}

/** White on black (255 is ink) from grey values. */
export function grey(width: number, height: number, values: ArrayLike<number>): Pixels {
  return paint(width, height, (x, y) => Array(3).fill(values[y * width + x]));
}

export function negative(pixels: Pixels): Pixels {
  return { ...pixels, data: pixels.data.map((value, i) => (i % 4 === 3 ? value : 255 - value)) };
}

/** Smallest box around everything over `threshold`. */
export function boxOf({ width, data }: Plane, threshold = 0.5): Box {
  const ink = [...data.keys()].filter((i) => data[i] > threshold);
  const columns = ink.map((i) => i % width);
  const rows = ink.map((i) => Math.floor(i / width));
  const [x, y] = [least(columns), least(rows)];
  return { x, y, width: most(columns) - x + 1, height: most(rows) - y + 1 };
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
