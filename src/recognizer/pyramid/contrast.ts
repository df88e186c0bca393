import type { Rgb } from './resample.ts';

/** Brightness and contrast are measured in blocks of so many pixels a side. */
const BLOCK = 16;
/** A window of contrast reaches so many blocks in each direction. */
const REACH = 2;
/** Contrast below this standard deviation (of 255) is not lifted to full contrast. */
const LEAST = 6;

/**
 * Local contrast normalisation: the mean of a window of about 80 pixels becomes 0 and its standard
 * deviation, the same for all channels, at most 1.
 *
 * Jarrett, Kavukcuoglu, Ranzato & LeCun, "What is the best multi-stage architecture for object
 * recognition?", ICCV 2009.
 *
 * @param to receives `picture.data.length` numbers from `offset` on.
 */
export function normalizeContrast(picture: Rgb, to: Float32Array, offset = 0): void {
  const { width, height, data } = picture;
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const windows = windowsOf(picture, columns, rows);
  const across = neighbours(width, columns);
  const down = neighbours(height, rows);
  for (let y = 0; y < height; y++) {
    const { near: top, far: bottom, share: v } = down[y];
    for (let x = 0; x < width; x++) {
      const { near: left, far: right, share: u } = across[x];
      const [a, b, c, d] = [
        4 * (top * columns + left),
        4 * (top * columns + right),
        4 * (bottom * columns + left),
        4 * (bottom * columns + right),
      ];
      const [wa, wb, wc, wd] = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v];
      const gain = wa * windows[a] + wb * windows[b] + wc * windows[c] + wd * windows[d];
      const i = 3 * (y * width + x);
      for (let k = 1; k <= 3; k++) {
        const mean =
          wa * windows[a + k] + wb * windows[b + k] + wc * windows[c + k] + wd * windows[d + k];
        to[offset + i + k - 1] = (data[i + k - 1] - mean) * gain;
      }
    }
  }
}

/** Of the window around every block: 1 / contrast, and the mean of red, green and blue. */
function windowsOf({ width, height, data }: Rgb, columns: number, rows: number): Float32Array {
  // Pixels, red, green, blue, squares.
  const sums = new Float64Array(5 * columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / BLOCK) * columns;
    for (let x = 0; x < width; x++) {
      const block = 5 * (row + Math.floor(x / BLOCK));
      const i = 3 * (y * width + x);
      const [r, g, b] = [data[i], data[i + 1], data[i + 2]];
      sums[block]++;
      sums[block + 1] += r;
      sums[block + 2] += g;
      sums[block + 3] += b;
      sums[block + 4] += r * r + g * g + b * b;
    }
  }
  const windows = new Float32Array(4 * columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const total = [0, 0, 0, 0, 0];
      for (let v = Math.max(0, row - REACH); v <= Math.min(rows - 1, row + REACH); v++) {
        for (let u = Math.max(0, column - REACH); u <= Math.min(columns - 1, column + REACH); u++) {
          for (let k = 0; k < 5; k++) total[k] += sums[5 * (v * columns + u) + k];
        }
      }
      const [count, ...rest] = total;
      const [r, g, b] = [rest[0] / count, rest[1] / count, rest[2] / count];
      const variance = Math.max(0, (rest[3] / count - r * r - g * g - b * b) / 3);
      windows.set([1 / (Math.sqrt(variance) + LEAST), r, g, b], 4 * (row * columns + column));
    }
  }
  return windows;
}

/** The two blocks whose middles a pixel lies between, and how near it is to the second. */
function neighbours(length: number, blocks: number) {
  return Array.from({ length }, (_, i) => {
    const at = Math.min(blocks - 1, Math.max(0, (i + 0.5) / BLOCK - 0.5));
    const near = Math.floor(at);
    return { near, far: Math.min(blocks - 1, near + 1), share: at - near };
  });
}
