import type { Pixels } from '../types.ts';
import { axisWeights } from './axis.ts';

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
  const columns = axisWeights(picture.width, view.width, view.scale, view.left);
  const rows = axisWeights(picture.height, view.height, view.scale, view.top);
  const used = rows.filter(({ weights }) => weights.length > 0);
  const from = Math.min(...used.map(({ first }) => first));
  const to = Math.max(...used.map(({ first, weights }) => first + weights.length));
  const stride = 3 * view.width;
  const result = new Float32Array(stride * view.height);
  for (let i = 0; i < result.length; i += 3) {
    result[i] = around[0];
    result[i + 1] = around[1];
    result[i + 2] = around[2];
  }
  if (used.length === 0) return { width: view.width, height: view.height, data: result };
  const across = new Float32Array(stride * (to - from));
  const covered = Float32Array.from(columns, ({ weights }) => sum(weights));
  const { data, width } = picture;
  for (let y = from; y < to; y++) {
    const line = y * width;
    for (let u = 0; u < view.width; u++) {
      const { first, weights } = columns[u];
      let [r, g, b] = [0, 0, 0];
      for (let k = 0; k < weights.length; k++) {
        const at = 4 * (line + first + k);
        r += weights[k] * data[at];
        g += weights[k] * data[at + 1];
        b += weights[k] * data[at + 2];
      }
      const to = (y - from) * stride + 3 * u;
      const rest = 1 - covered[u];
      across[to] = r + rest * around[0];
      across[to + 1] = g + rest * around[1];
      across[to + 2] = b + rest * around[2];
    }
  }
  for (let v = 0; v < view.height; v++) {
    const { first, weights } = rows[v];
    if (weights.length === 0) continue;
    const rest = 1 - sum(weights);
    const out = v * stride;
    for (let i = 0; i < stride; i++) result[out + i] *= rest;
    for (let k = 0; k < weights.length; k++) {
      const weight = weights[k];
      const row = (first + k - from) * stride;
      for (let i = 0; i < stride; i++) result[out + i] += weight * across[row + i];
    }
  }
  return { width: view.width, height: view.height, data: result };
}

function sum(values: Float32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The usual colour at a picture's edges: the median of each channel. */
export function edgeColour({ width, height, data }: Pixels): readonly number[] {
  const counts = [0, 1, 2].map(() => new Uint32Array(256));
  const count = (x: number, y: number) => {
    const at = 4 * (y * width + x);
    for (let c = 0; c < 3; c++) counts[c][data[at + c]]++;
  };
  for (let x = 0; x < width; x++) {
    count(x, 0);
    count(x, height - 1);
  }
  for (let y = 0; y < height; y++) {
    count(0, y);
    count(width - 1, y);
  }
  return counts.map((histogram) => {
    let left = width + height;
    return histogram.findIndex((n) => {
      left -= n;
      return left <= 0;
    });
  });
}
