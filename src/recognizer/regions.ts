import type { Box, Plane } from './types.ts';

/**
 * A connected piece of ink at one threshold. Regions form a forest: every region lies inside its
 * parent, which is the same piece at a lower threshold, joined with its neighbours.
 */
export interface Region {
  /** Index of the parent in the list, −1 for a root. Parents stand before their children. */
  readonly parent: number;
  /** Threshold level the region lives at, 1…. */
  readonly level: number;
  /** Index of one pixel of the region. */
  readonly seed: number;
  /** Pixels. */
  readonly area: number;
  /** Sum of ink over the region. */
  readonly mass: number;
  readonly box: Box;
}

/**
 * The component tree (max-tree) of an ink plane: connected components (8-neighbourhood) of all
 * threshold sets at once, by union-find over pixels sorted from the strongest ink to the faintest.
 *
 * Najman & Couprie, "Building the component tree in quasi-linear time", 2006.
 *
 * @param levels threshold level of every pixel, 0 is paper.
 */
export function regionForest(levels: Uint8Array, ink: Plane, minArea: number): Region[] {
  const { width, height } = ink;
  const order = sortByLevel(levels);
  const parent = new Int32Array(width * height).fill(-1); // in the tree
  const root = new Int32Array(width * height).fill(-1); // of the union-find set
  const find = (i: number): number => {
    let r = i;
    while (root[r] !== r) r = root[r];
    for (let j = i; root[j] !== r; ) [j, root[j]] = [root[j], r];
    return r;
  };
  for (let k = 0; k < order.length; k++) {
    const p = order[k];
    parent[p] = p;
    root[p] = p;
    const x = p % width;
    const y0 = p >= width ? -width : 0;
    const y1 = p < width * (height - 1) ? width : 0;
    const x0 = x > 0 ? -1 : 0;
    const x1 = x < width - 1 ? 1 : 0;
    for (let dy = y0; dy <= y1; dy += width) {
      for (let dx = x0; dx <= x1; dx++) {
        const n = p + dx + dy;
        if (root[n] < 0 || n === p) continue;
        const r = find(n);
        if (r === p) continue;
        root[r] = p;
        parent[r] = p;
      }
    }
  }
  // Every pixel points at the one pixel that stands for its region (or for the region above it).
  for (let k = order.length - 1; k >= 0; k--) {
    const p = order[k];
    const q = parent[p];
    if (levels[parent[q]] === levels[q]) parent[p] = parent[q];
  }
  return gather(order, parent, levels, ink, minArea);
}

function gather(
  order: Int32Array,
  parent: Int32Array,
  levels: Uint8Array,
  ink: Plane,
  minArea: number,
): Region[] {
  const { width, height } = ink;
  const size = width * height;
  const area = new Int32Array(size);
  const mass = new Float32Array(size);
  const left = new Int32Array(size).fill(width);
  const top = new Int32Array(size).fill(height);
  const right = new Int32Array(size).fill(-1);
  const bottom = new Int32Array(size).fill(-1);
  for (let k = 0; k < order.length; k++) {
    const p = order[k];
    const x = p % width;
    const y = (p - x) / width;
    area[p]++;
    mass[p] += ink.data[p];
    left[p] = Math.min(left[p], x);
    right[p] = Math.max(right[p], x);
    top[p] = Math.min(top[p], y);
    bottom[p] = Math.max(bottom[p], y);
    const q = parent[p];
    if (q === p) continue;
    area[q] += area[p];
    mass[q] += mass[p];
    left[q] = Math.min(left[q], left[p]);
    right[q] = Math.max(right[q], right[p]);
    top[q] = Math.min(top[q], top[p]);
    bottom[q] = Math.max(bottom[q], bottom[p]);
  }
  const regions: Region[] = [];
  const index = new Int32Array(size).fill(-1);
  for (let k = order.length - 1; k >= 0; k--) {
    const p = order[k];
    const q = parent[p];
    if ((q !== p && levels[q] === levels[p]) || area[p] < minArea) continue;
    index[p] = regions.length;
    regions.push({
      parent: q === p ? -1 : index[q],
      level: levels[p],
      seed: p,
      area: area[p],
      mass: mass[p],
      box: { x: left[p], y: top[p], width: right[p] - left[p] + 1, height: bottom[p] - top[p] + 1 },
    });
  }
  return regions;
}

/** Indices of all pixels that are ink, highest level first (counting sort). */
function sortByLevel(levels: Uint8Array): Int32Array {
  const starts = new Int32Array(257);
  for (const level of levels) starts[255 - level + 1]++;
  for (let l = 0; l < 256; l++) starts[l + 1] += starts[l];
  const order = new Int32Array(starts[255]);
  for (let p = 0; p < levels.length; p++) if (levels[p] > 0) order[starts[255 - levels[p]]++] = p;
  return order;
}

/**
 * The pixels of a region: what is reachable from its seed without going below its level.
 * Returns pixel indices.
 */
export function regionPixels(region: Region, levels: Uint8Array, width: number): Int32Array {
  const pixels = new Int32Array(region.area);
  const { box } = region;
  const seen = new Uint8Array(box.width * box.height);
  let count = 0;
  const visit = (p: number, x: number, y: number) => {
    const cell = (y - box.y) * box.width + (x - box.x);
    if (seen[cell] || levels[p] < region.level) return;
    seen[cell] = 1;
    pixels[count++] = p;
  };
  visit(region.seed, region.seed % width, Math.floor(region.seed / width));
  for (let k = 0; k < count; k++) {
    const p = pixels[k];
    const x = p % width;
    const y = (p - x) / width;
    const x0 = Math.max(box.x, x - 1);
    const x1 = Math.min(box.x + box.width - 1, x + 1);
    const y0 = Math.max(box.y, y - 1);
    const y1 = Math.min(box.y + box.height - 1, y + 1);
    for (let v = y0; v <= y1; v++) for (let u = x0; u <= x1; u++) visit(v * width + u, u, v);
  }
  return pixels.subarray(0, count);
}
