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
  /** Number of pixels. */
  readonly area: number;
  /** Sum of ink over the region. */
  readonly mass: number;
  readonly box: Box;
  /** Indices of the pixels. */
  readonly pixels: Int32Array;
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
  const find = (pixel: number): number => {
    let i = pixel;
    while (root[i] !== i) {
      root[i] = root[root[i]];
      i = root[i];
    }
    return i;
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

/** What is known of each region, by its number; those of parents are lower. */
function gather(
  order: Int32Array,
  parent: Int32Array,
  levels: Uint8Array,
  ink: Plane,
  minArea: number,
): Region[] {
  const { width } = ink;
  const { region, above } = enumerate(order, parent, levels);
  const count = above.length;
  const area = new Int32Array(count);
  const mass = new Float32Array(count);
  const left = new Int32Array(count).fill(width);
  const top = new Int32Array(count).fill(ink.height);
  const right = new Int32Array(count).fill(-1);
  const bottom = new Int32Array(count).fill(-1);
  for (let k = 0; k < order.length; k++) {
    const p = order[k];
    const r = region[p];
    const x = p % width;
    const y = (p - x) / width;
    area[r]++;
    mass[r] += ink.data[p];
    if (x < left[r]) left[r] = x;
    if (x > right[r]) right[r] = x;
    if (y < top[r]) top[r] = y;
    if (y > bottom[r]) bottom[r] = y;
  }
  for (let r = count - 1; r >= 0; r--) {
    const q = above[r];
    if (q < 0) continue;
    area[q] += area[r];
    mass[q] += mass[r];
    left[q] = Math.min(left[q], left[r]);
    right[q] = Math.max(right[q], right[r]);
    top[q] = Math.min(top[q], top[r]);
    bottom[q] = Math.max(bottom[q], bottom[r]);
  }
  const { pixels, start } = sortByRegion(order, region, above, area);
  const kept: Region[] = [];
  const index = new Int32Array(count).fill(-1);
  for (let r = 0; r < count; r++) {
    if (area[r] < minArea) continue;
    index[r] = kept.length;
    const own = pixels.subarray(start[r], start[r] + area[r]);
    kept.push({
      parent: above[r] < 0 ? -1 : index[above[r]],
      level: levels[own[own.length - 1]],
      area: area[r],
      mass: mass[r],
      box: { x: left[r], y: top[r], width: right[r] - left[r] + 1, height: bottom[r] - top[r] + 1 },
      pixels: own,
    });
  }
  return kept;
}

/** Numbers the regions, parents first: that of every pixel, and of every region's parent. */
function enumerate(order: Int32Array, parent: Int32Array, levels: Uint8Array) {
  const region = new Int32Array(levels.length).fill(-1);
  const above: number[] = [];
  for (let k = order.length - 1; k >= 0; k--) {
    const p = order[k];
    const q = parent[p];
    if (q !== p && levels[q] === levels[p]) {
      region[p] = region[q];
      continue;
    }
    region[p] = above.length;
    above.push(q === p ? -1 : region[q]);
  }
  return { region, above };
}

/** Sorts pixels so that those of a region, of the regions inside it too, lie together; its own last. */
function sortByRegion(
  order: Int32Array,
  region: Int32Array,
  above: readonly number[],
  area: Int32Array,
) {
  const start = new Int32Array(above.length);
  const next = new Int32Array(above.length);
  let end = 0;
  for (let r = 0; r < above.length; r++) {
    const q = above[r];
    start[r] = q < 0 ? end : next[q];
    next[r] = start[r];
    if (q < 0) end += area[r];
    else next[q] += area[r];
  }
  const pixels = new Int32Array(order.length);
  for (let k = 0; k < order.length; k++) pixels[next[region[order[k]]]++] = order[k];
  return { pixels, start };
}

/** Indices of all pixels that are ink, highest level first (counting sort). */
function sortByLevel(levels: Uint8Array): Int32Array {
  const starts = new Int32Array(257);
  for (let p = 0; p < levels.length; p++) starts[256 - levels[p]]++;
  for (let l = 0; l < 256; l++) starts[l + 1] += starts[l];
  const order = new Int32Array(starts[255]);
  for (let p = 0; p < levels.length; p++) if (levels[p] > 0) order[starts[255 - levels[p]]++] = p;
  return order;
}
