import type { Pixels } from '../types.ts';
import { type AxisWeights, axisWeights } from './axis.ts';

/** A colour picture: red, green and blue of a pixel side by side, 0…255, row by row. */
export interface Rgb {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Which part of a picture is shown, and how large. */
export interface View {
  /** Size of the result, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Result pixels for one picture pixel. */
  readonly scale: number;
  /** Where the picture's top left corner lies in the result; may be outside. */
  readonly left: number;
  readonly top: number;
}

/**
 * A view of an opaque picture. What lies outside the picture has the colour `around`.
 */
export function resample(picture: Pixels, view: View, around: readonly number[]): Rgb {
  const { width, height } = view;
  const columns = axisWeights(picture.width, width, view.scale, view.left);
  const rows = axisWeights(picture.height, height, view.scale, view.top);
  const [red, green, blue] = around;
  const result = new Float32Array(3 * width * height);
  const line = new Float32Array(4 * picture.width);
  const used = usedOf(columns);
  const [insideAcross, insideDown] = [sumsOf(columns), sumsOf(rows)];
  for (let v = 0, out = 0; v < height; v++) {
    writeMeanOfRows(picture, rows, v, used, line);
    for (let u = 0; u < width; u++, out += 3) {
      const outside = 1 - insideDown[v] * insideAcross[u];
      let r = outside * red;
      let g = outside * green;
      let b = outside * blue;
      let at = 4 * columns.first[u];
      for (let k = columns.start[u]; k < columns.start[u + 1]; k++, at += 4) {
        const weight = columns.weights[k];
        r += weight * line[at];
        g += weight * line[at + 1];
        b += weight * line[at + 2];
      }
      result[out] = r;
      result[out + 1] = g;
      result[out + 2] = b;
    }
  }
  return { width, height, data: result };
}

/** Writes the mean of the picture's rows that make row `v` into `line`, in the columns that are used. */
function writeMeanOfRows(
  { data, width }: Pixels,
  { first, start, weights }: AxisWeights,
  v: number,
  [from, to]: readonly [number, number],
  line: Float32Array,
): void {
  line.fill(0, 4 * from, 4 * to);
  for (let k = start[v]; k < start[v + 1]; k++) {
    const weight = weights[k];
    const row = 4 * width * (first[v] + k - start[v]);
    for (let i = 4 * from; i < 4 * to; i++) line[i] += weight * data[row + i];
  }
}

/** How much of each output pixel of an axis lies inside the input, 0…1. */
function sumsOf({ start, weights }: AxisWeights): Float32Array {
  const sums = new Float32Array(start.length - 1);
  for (let u = 0; u < sums.length; u++) {
    for (let k = start[u]; k < start[u + 1]; k++) sums[u] += weights[k];
  }
  return sums;
}

/** The first input pixel of an axis that is used, and the one after the last. */
function usedOf({ first, start }: AxisWeights): readonly [number, number] {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (let u = 0; u < first.length; u++) {
    const count = start[u + 1] - start[u];
    if (count === 0) continue;
    from = Math.min(from, first[u]);
    to = Math.max(to, first[u] + count);
  }
  return [Math.min(from, to), to];
}
