import { union } from './boxes.ts';
import type { Foreground } from './foreground.ts';
import type { Region } from './regions.ts';
import type { Plane } from './types.ts';

/** How far beyond its threshold a region's own soft edge is kept, per pixel of its longer side. */
const EDGE_SHARE = 0.03;
/** The ink that this share of a region's pixels does not exceed counts as full ink. */
const INK_SHARE = 0.85;
const BINS = 512;

/** Ink of some pixels and nothing else, cut out of a picture: 0 paper … 1 ink. */
export interface Patch extends Plane {
  /** Where the patch begins in the working picture. */
  readonly x: number;
  readonly y: number;
}

/**
 * Cuts regions out of a foreground, with their soft edges and without their neighbours, stretched
 * so that the paper around them is 0 and their own ink is 1: faint pencil beside a black rule is
 * as visible as the rule.
 */
export function cutPatch(foreground: Foreground, regions: readonly Region[]): Patch {
  const { ink, levels } = foreground;
  const box = union(regions.map((region) => region.box));
  const reach = Math.max(1, Math.round(EDGE_SHARE * Math.max(box.width, box.height)));
  const x0 = Math.max(0, box.x - reach);
  const y0 = Math.max(0, box.y - reach);
  const width = Math.min(ink.width, box.x + box.width + reach) - x0;
  const height = Math.min(ink.height, box.y + box.height + reach) - y0;
  const mask = new Uint8Array(width * height);
  const histogram = new Uint32Array(BINS);
  let level = 255;
  for (const { level: own, pixels } of regions) {
    level = Math.min(level, own);
    for (let k = 0; k < pixels.length; k++) {
      const p = pixels[k];
      const x = p % ink.width;
      mask[((p - x) / ink.width - y0) * width + x - x0] = 1;
      histogram[Math.min(BINS - 1, Math.floor(ink.data[p] * BINS))]++;
    }
  }
  const near = dilate(mask, width, height, reach);
  let around = 0;
  let count = 0;
  const data = new Float32Array(width * height);
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < width; u++) {
      const i = v * width + u;
      const p = (v + y0) * ink.width + u + x0;
      if (!mask[i] && levels[p] >= level) continue; // a neighbour's ink
      if (near[i]) {
        data[i] = ink.data[p];
      } else {
        around += ink.data[p];
        count++;
      }
    }
  }
  const low = count > 0 ? around / count : 0;
  const high = percentile(histogram, INK_SHARE);
  const gain = 1 / Math.max(1e-3, high - low);
  for (let i = 0; i < data.length; i++) {
    data[i] = Math.min(1, Math.max(0, (data[i] - low) * gain));
  }
  return { x: x0, y: y0, width, height, data };
}

/** The value below which `share` of a histogram over 0…1 lies. */
function percentile(histogram: Uint32Array, share: number): number {
  const total = histogram.reduce((sum, n) => sum + n, 0);
  let below = 0;
  for (let b = 0; b < histogram.length; b++) {
    below += histogram[b];
    if (below >= share * total) return (b + 0.5) / histogram.length;
  }
  return 1;
}

/** Grows a mask by `reach` pixels in the eight directions. */
export function dilate(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const rows = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) dilateLine(mask, rows, y * width, 1, width, reach);
  const grown = new Uint8Array(mask.length);
  for (let x = 0; x < width; x++) dilateLine(rows, grown, x, width, height, reach);
  return grown;
}

/** Dilates one row or column: `length` cells from `start`, `step` apart. */
function dilateLine(
  from: Uint8Array,
  to: Uint8Array,
  start: number,
  step: number,
  length: number,
  reach: number,
): void {
  let until = -1; // cells up to here are near the last set one
  for (let k = 0; k < Math.min(reach, length); k++) if (from[start + k * step]) until = k + reach;
  for (let k = 0; k < length; k++) {
    const ahead = k + reach;
    if (ahead < length && from[start + ahead * step]) until = ahead + reach;
    if (k <= until) to[start + k * step] = 1;
  }
}
