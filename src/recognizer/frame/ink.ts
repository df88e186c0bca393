import type { Pyramid } from '../pyramid/pyramid.ts';
import type { Box, Plane } from '../types.ts';

/** Paper around a box that is looked at with it, as a share of its longer side. */
const AROUND = 0.16;
/** Maximum side, in pixels, at which a digit is looked at. */
const MOST = 96;
/** The quantile of the ink's depths that counts as full ink. */
const FULL = 0.8;
/** Ink less deep than this distance of colours (of 255) is not lifted to full ink. */
const LEAST = 4;

/** Ink inside and around one box, 0 (paper) … 1 (ink). */
export interface BoxInk extends Plane {
  /** The box in pixels of the plane. */
  readonly box: Box;
}

/**
 * How much every pixel in and around a box is ink: how far its colour lies from the paper's towards
 * the ink's, whatever colours they are and which is darker.
 */
export function inkAround({ picture, view }: Pyramid, box: Box): BoxInk {
  const longest = Math.max(box.width, box.height);
  const margin = Math.max(1.5, AROUND * longest);
  const x0 = Math.max(0, Math.floor(box.x - margin));
  const y0 = Math.max(0, Math.floor(box.y - margin));
  const x1 = Math.min(picture.width, Math.ceil(box.x + box.width + margin));
  const y1 = Math.min(picture.height, Math.ceil(box.y + box.height + margin));
  const scale = Math.min(1, MOST / Math.max(x1 - x0, y1 - y0));
  const width = Math.max(1, Math.round((x1 - x0) * scale));
  const height = Math.max(1, Math.round((y1 - y0) * scale));
  const part = { width, height, scale, left: -x0 * scale, top: -y0 * scale };
  const rgb = view(part, [0, 0, 0]).data;
  const own = {
    x: (box.x - x0) * scale,
    y: (box.y - y0) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
  return { width, height, data: inkOf(rgb, width, height, own), box: own };
}

function inkOf(rgb: Float32Array, width: number, height: number, box: Box): Float32Array {
  const along = principalAxis(rgb);
  const count = width * height;
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    values[i] = along[0] * rgb[3 * i] + along[1] * rgb[3 * i + 1] + along[2] * rgb[3 * i + 2];
  }
  const threshold = otsu(values);
  // Paper is what lies around the box; where nothing does, what there is more of.
  let [high, low] = [0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const outside =
        x + 0.5 < box.x ||
        y + 0.5 < box.y ||
        x + 0.5 > box.x + box.width ||
        y + 0.5 > box.y + box.height;
      const weight = outside ? 1 : 0.25;
      if (values[i] > threshold) high += weight;
      else low += weight;
    }
  }
  const sign = high > low ? -1 : 1;
  for (let i = 0; i < count; i++) values[i] *= sign;
  const paper = fitPaper(values, width, height, sign * threshold);
  let inked = 0;
  const depths = new Float32Array(count);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      values[i] -= paper[0] + paper[1] * x + paper[2] * y;
      const middle = sign * threshold - (paper[0] + paper[1] * x + paper[2] * y);
      if (values[i] > middle) depths[inked++] = values[i];
    }
  }
  const full = depths.subarray(0, inked).sort()[Math.floor(FULL * (inked - 1))] ?? 0;
  const gain = 1 / Math.max(LEAST, full);
  return values.map((value) => Math.min(1, Math.max(0, value * gain)));
}

/** The direction in which colours differ most: the first principal component. */
function principalAxis(rgb: Float32Array): readonly [number, number, number] {
  const count = rgb.length / 3;
  const mean = [0, 0, 0];
  for (let i = 0; i < rgb.length; i += 3) for (let c = 0; c < 3; c++) mean[c] += rgb[i + c] / count;
  const covariance = new Float64Array(9);
  for (let i = 0; i < rgb.length; i += 3) {
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) {
        covariance[3 * a + b] += (rgb[i + a] - mean[a]) * (rgb[i + b] - mean[b]);
      }
    }
  }
  let axis: [number, number, number] = [0.5, 0.6, 0.4];
  for (let step = 0; step < 12; step++) {
    const next = [0, 1, 2].map((a) =>
      axis.reduce((sum, value, b) => sum + covariance[3 * a + b] * value, 0),
    );
    const length = Math.hypot(...next);
    if (length < 1e-9) break;
    axis = [next[0] / length, next[1] / length, next[2] / length];
  }
  return axis;
}

const BINS = 128;

/**
 * The value that parts paper from ink best.
 *
 * Otsu, "A threshold selection method from gray-level histograms", 1979.
 */
function otsu(values: Float32Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const step = (most - least) / BINS || 1;
  const counts = new Float64Array(BINS);
  for (const value of values) counts[Math.min(BINS - 1, Math.floor((value - least) / step))]++;
  let all = 0;
  for (let b = 0; b < BINS; b++) all += b * counts[b];
  let [below, sum, best, threshold] = [0, 0, -1, 0];
  for (let b = 0; b < BINS - 1; b++) {
    below += counts[b];
    sum += b * counts[b];
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sum / below - (all - sum) / above) ** 2;
    if (between <= best) continue;
    best = between;
    threshold = b;
  }
  return least + (threshold + 1) * step;
}

/** The plane through everything that is paper, by least squares: `a + b·x + c·y`. */
function fitPaper(
  values: Float32Array,
  width: number,
  height: number,
  threshold: number,
): readonly [number, number, number] {
  const [mx, my] = [(width - 1) / 2, (height - 1) / 2];
  let [n, sx, sy, sxx, sxy, syy, sv, sxv, syv] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (values[i] > threshold) continue;
      const [u, v, value] = [x - mx, y - my, values[i]];
      n++;
      sx += u;
      sy += v;
      sxx += u * u;
      sxy += u * v;
      syy += v * v;
      sv += value;
      sxv += u * value;
      syv += v * value;
    }
  }
  if (n === 0) return [0, 0, 0];
  const [x, y, value] = [sx / n, sy / n, sv / n];
  const [cxx, cxy, cyy] = [sxx / n - x * x + 1e-3, sxy / n - x * y, syy / n - y * y + 1e-3];
  const [cxv, cyv] = [sxv / n - x * value, syv / n - y * value];
  const determinant = cxx * cyy - cxy * cxy;
  const b = (cyy * cxv - cxy * cyv) / determinant;
  const c = (cxx * cyv - cxy * cxv) / determinant;
  return [value - b * (x + mx) - c * (y + my), b, c];
}
