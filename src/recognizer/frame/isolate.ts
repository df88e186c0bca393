import type { Plane } from '../types.ts';
import type { BoxInk } from './ink.ts';

/** Ink above this belongs to a stroke. */
const STROKE = 0.3;
/** A stroke with at least this share of its pixels in the box is kept whole. */
const OWN = 0.6;
/** One with less than this share is a neighbour's; of one between, what lies in the box is kept. */
const OTHERS = 0.2;
/** How far beyond a stroke its soft edge is kept, as a share of the box's longer side. */
const EDGE = 0.035;
/** How much too small the box may be, as a share of its longer side. */
const SLACK = 0.06;

/** The ink of a box without its neighbours': what connects to the box's own ink, or lies in it. */
export function isolate({ width, height, data, box }: BoxInk): Plane {
  const labels = label(data, width, height);
  const longest = Math.max(box.width, box.height);
  const slack = Math.max(1, SLACK * longest);
  const isInside = (x: number, y: number) =>
    x + 0.5 > box.x - slack &&
    y + 0.5 > box.y - slack &&
    x + 0.5 < box.x + box.width + slack &&
    y + 0.5 < box.y + box.height + slack;
  const count = labels.reduce((most, one) => Math.max(most, one), 0) + 1;
  const inside = new Float64Array(count);
  const all = new Float64Array(count);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      all[labels[i]]++;
      if (isInside(x, y)) inside[labels[i]]++;
    }
  }
  const kept = new Uint8Array(data.length);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const own = labels[i];
      if (own === 0) continue;
      const share = inside[own] / all[own];
      if (share >= OWN || (share >= OTHERS && isInside(x, y))) kept[i] = 1;
    }
  }
  const reach = Math.max(1, Math.round(EDGE * longest));
  const near = dilate(kept, width, height, reach);
  const others = labels.map((own, i) => (own > 0 && !kept[i] ? 1 : 0));
  return {
    width,
    height,
    data: data.map((ink, i) => (near[i] && !others[i] ? ink : 0)),
  };
}

/** Numbers the strokes that hang together, from 1; 0 is paper. */
function label(data: Float32Array, width: number, height: number): Int32Array {
  const labels = new Int32Array(data.length);
  const stack: number[] = [];
  let count = 0;
  for (let start = 0; start < data.length; start++) {
    if (labels[start] > 0 || data[start] < STROKE) continue;
    labels[start] = ++count;
    stack.push(start);
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      const x = i % width;
      const y = (i - x) / width;
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const next = v * width + u;
          if (labels[next] > 0 || data[next] < STROKE) continue;
          labels[next] = count;
          stack.push(next);
        }
      }
    }
  }
  return labels;
}

/** Grows a mask by `reach` pixels in the eight directions. */
function dilate(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const grown = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!mask[y * width + x]) continue;
      const right = Math.min(width - 1, x + reach);
      for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
        grown.fill(1, v * width + Math.max(0, x - reach), v * width + right + 1);
      }
    }
  }
  return grown;
}
