import type { Field } from './shape.ts';

const FAR = 1e6;

/**
 * Signed distance field of a grey mask. Within a pixel of the edge the distance is read from the
 * grey ramp, so that soft edges stay smooth; further away it is the exact Euclidean distance.
 *
 * Felzenszwalb & Huttenlocher, "Distance transforms of sampled functions", 2012.
 *
 * @param mask any values, row by row.
 * @param level the value at the edge of the ink.
 */
export function distanceField(
  mask: Float32Array,
  width: number,
  height: number,
  level: number,
): Field & { readonly data: Float32Array } {
  const outside = squaredDistances(mask, width, height, (value) => value >= level);
  const inside = squaredDistances(mask, width, height, (value) => value < level);
  const data = new Float32Array(mask.length);
  for (let i = 0; i < mask.length; i++) {
    data[i] = Math.sqrt(inside[i]) - Math.sqrt(outside[i]);
    data[i] += data[i] > 0 ? -0.5 : 0.5;
  }
  refineEdge(data, mask, width, height, level);
  return { width, height, data };
}

function refineEdge(
  data: Float32Array,
  mask: Float32Array,
  width: number,
  height: number,
  level: number,
): void {
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (Math.abs(data[i]) > 1.2) continue;
      const slope = Math.hypot(mask[i + 1] - mask[i - 1], mask[i + width] - mask[i - width]) / 2;
      const fine = (mask[i] - level) / Math.max(slope, 1e-3);
      if (Math.abs(fine) < 1.5) data[i] = fine;
    }
  }
}

/** Half the mean width of the lines of a field, in its pixels: the distance along their ridge. */
export function stemOf({ width, data }: Field): number {
  let sum = 0;
  let count = 0;
  for (let i = width + 1; i < data.length - width - 1; i++) {
    const d = data[i];
    if (d <= 0.3) continue;
    const ridge =
      (d >= data[i - 1] && d >= data[i + 1]) || (d >= data[i - width] && d >= data[i + width]);
    if (!ridge) continue;
    sum += d;
    count++;
  }
  return count === 0 ? 0.5 : sum / count;
}

/** Squared distance of every pixel to the nearest one that `is` holds for. */
function squaredDistances(
  mask: Float32Array,
  width: number,
  height: number,
  is: (value: number) => boolean,
): Float32Array {
  const grid = new Float32Array(mask.length);
  for (let i = 0; i < mask.length; i++) grid[i] = is(mask[i]) ? 0 : FAR;
  const longest = Math.max(width, height);
  const line = new Float32Array(longest);
  const hull = new Int32Array(longest);
  const bounds = new Float32Array(longest + 1);
  for (let x = 0; x < width; x++) transform(grid, x, width, height, line, hull, bounds);
  for (let y = 0; y < height; y++) transform(grid, y * width, 1, width, line, hull, bounds);
  return grid;
}

/** Lower envelope of parabolas along one line of the grid. */
function transform(
  grid: Float32Array,
  start: number,
  step: number,
  length: number,
  line: Float32Array,
  hull: Int32Array,
  bounds: Float32Array,
): void {
  for (let q = 0; q < length; q++) line[q] = grid[start + q * step];
  let k = 0;
  hull[0] = 0;
  bounds[0] = -FAR;
  bounds[1] = FAR;
  for (let q = 1; q < length; q++) {
    let cross = meet(line, q, hull[k]);
    while (cross <= bounds[k]) cross = meet(line, q, hull[--k]);
    k++;
    hull[k] = q;
    bounds[k] = cross;
    bounds[k + 1] = FAR;
  }
  k = 0;
  for (let q = 0; q < length; q++) {
    while (bounds[k + 1] < q) k++;
    grid[start + q * step] = (q - hull[k]) ** 2 + line[hull[k]];
  }
}

function meet(line: Float32Array, q: number, v: number): number {
  return (line[q] + q * q - (line[v] + v * v)) / (2 * q - 2 * v);
}
