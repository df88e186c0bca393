import type { Foreground } from './foreground.ts';
import { type Region, regionPixels } from './regions.ts';
import type { Box, Plane } from './types.ts';

/** How far beyond its threshold a region's own soft edge is kept, per pixel of its longer side. */
const EDGE_SHARE = 0.03;

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
  const inside: number[] = [];
  let level = 255;
  for (const region of regions) {
    level = Math.min(level, region.level);
    for (const p of regionPixels(region, levels, ink.width)) {
      const x = p % ink.width;
      mask[((p - x) / ink.width - y0) * width + x - x0] = 1;
      inside.push(ink.data[p]);
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
      const foreign = !mask[i] && levels[p] >= level;
      if (near[i] && !foreign) data[i] = ink.data[p];
      if (!near[i] && !foreign) {
        around += ink.data[p];
        count++;
      }
    }
  }
  const low = count > 0 ? around / count : 0;
  const high = inside.sort((a, b) => a - b)[Math.floor(0.85 * (inside.length - 1))];
  const gain = 1 / Math.max(1e-3, high - low);
  for (let i = 0; i < data.length; i++) {
    data[i] = Math.min(1, Math.max(0, (data[i] - low) * gain));
  }
  return { x: x0, y: y0, width, height, data };
}

/** The smallest box around all of `boxes`. */
export function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Grows a mask by `reach` pixels in the eight directions. */
function dilate(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const rows = new Uint8Array(mask.length);
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    const x = i % width;
    const from = i - Math.min(reach, x);
    const to = i + Math.min(reach, width - 1 - x);
    rows.fill(1, from, to + 1);
  }
  const grown = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) {
    const from = Math.max(0, y - reach);
    const to = Math.min(height - 1, y + reach);
    for (let v = from; v <= to; v++) {
      for (let x = 0; x < width; x++) grown[y * width + x] |= rows[v * width + x];
    }
  }
  return grown;
}
