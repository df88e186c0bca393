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
  const line = new Float32Array(4 * columns);
  for (let y = 0, i = 0; y < height; y++) {
    const [top, bottom] = [4 * columns * down.near[y], 4 * columns * down.far[y]];
    for (let k = 0; k < line.length; k++) {
      line[k] = mix(windows[top + k], windows[bottom + k], down.share[y]);
    }
    for (let x = 0; x < width; x++, i += 3) {
      const left = 4 * across.near[x];
      const right = 4 * across.far[x];
      const share = across.share[x];
      const gain = mix(line[left], line[right], share);
      const out = offset + i;
      to[out] = (data[i] - mix(line[left + 1], line[right + 1], share)) * gain;
      to[out + 1] = (data[i + 1] - mix(line[left + 2], line[right + 2], share)) * gain;
      to[out + 2] = (data[i + 2] - mix(line[left + 3], line[right + 3], share)) * gain;
    }
  }
}

function mix(a: number, b: number, share: number): number {
  return a + share * (b - a);
}

/** Of the window around every block: 1 / contrast, and the mean of red, green and blue. */
function windowsOf({ width, height, data }: Rgb, columns: number, rows: number): Float32Array {
  // Pixels, red, green, blue, squares.
  const sums = new Float64Array(5 * columns * rows);
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(y / BLOCK) * columns;
    for (let column = 0; column < columns; column++) {
      const from = i;
      const end = 3 * (y * width + Math.min(width, (column + 1) * BLOCK));
      let [red, green, blue, squares] = [0, 0, 0, 0];
      for (; i < end; i += 3) {
        const r = data[i];
        const g = data[i + 1];
        const b = data[i + 2];
        red += r;
        green += g;
        blue += b;
        squares += r * r + g * g + b * b;
      }
      const block = 5 * (row + column);
      sums[block] += (end - from) / 3;
      sums[block + 1] += red;
      sums[block + 2] += green;
      sums[block + 3] += blue;
      sums[block + 4] += squares;
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

/** For every pixel the two blocks whose middles it lies between, and how near it is to the second. */
function neighbours(length: number, blocks: number) {
  const near = new Int32Array(length);
  const far = new Int32Array(length);
  const share = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const at = Math.min(blocks - 1, Math.max(0, (i + 0.5) / BLOCK - 0.5));
    near[i] = Math.floor(at);
    far[i] = Math.min(blocks - 1, near[i] + 1);
    share[i] = at - near[i];
  }
  return { near, far, share };
}
