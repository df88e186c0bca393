import type { Patch } from './patch.ts';

/** Narrowest digit, in heights of the patch. */
const NARROWEST = 0.12;
/** How far a cut may wander to either side, in heights of the patch. */
const WANDER = 0.15;
const MOST_CUTS = 5;
/** A cut may cross this much ink, in heights of the patch. */
const MOST_INK = 0.4;

/** A piece of a patch between two cuts. */
export interface Segment {
  /** Index of the cut before it and of the cut after it. */
  readonly from: number;
  readonly to: number;
  readonly patch: Patch;
}

/**
 * Cuts a patch that may hold touching digits. Cuts run from top to bottom where they cross the
 * least ink (minimum-cost paths, as in seam carving), and every piece between two cuts that are
 * not too far apart is returned, the network decides which of them are digits.
 *
 * @returns no segments where there is nothing to cut; `cuts` counts the ends too.
 */
export function split(patch: Patch): { cuts: number; segments: Segment[] } {
  const seams = findSeams(patch);
  if (seams.length === 0) return { cuts: 0, segments: [] };
  const { width, height } = patch;
  const edges = [new Int16Array(height).fill(0), ...seams, new Int16Array(height).fill(width)];
  const segments: Segment[] = [];
  for (let from = 0; from < edges.length - 1; from++) {
    for (let to = from + 1; to < edges.length && to - from <= 3; to++) {
      if (to - from === edges.length - 1) continue;
      const piece = between(patch, edges[from], edges[to]);
      if (piece) segments.push({ from, to, patch: piece });
    }
  }
  return { cuts: edges.length, segments };
}

/** The cheapest separate paths from top to bottom, left to right. Each gives x for every row. */
function findSeams(patch: Patch): Int16Array[] {
  const { width, height } = patch;
  const narrowest = Math.max(3, Math.round(NARROWEST * height));
  const step = Math.max(1, Math.round(height / 24));
  const tried: { seam: Int16Array; cost: number; x: number }[] = [];
  for (let x = narrowest; x <= width - narrowest; x += step) {
    const { seam, cost } = cheapestSeam(patch, x, Math.max(1, Math.round(WANDER * height)));
    if (cost < MOST_INK * height) tried.push({ seam, cost, x });
  }
  tried.sort((a, b) => a.cost - b.cost);
  const chosen: typeof tried = [];
  for (const candidate of tried) {
    if (chosen.length === MOST_CUTS) break;
    const apart = chosen.every((other) => distance(other.seam, candidate.seam) >= narrowest);
    if (apart) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.x - b.x).map(({ seam }) => seam);
}

/** Mean horizontal distance of two seams. */
function distance(a: Int16Array, b: Int16Array): number {
  let sum = 0;
  for (let y = 0; y < a.length; y++) sum += Math.abs(a[y] - b[y]);
  return sum / a.length;
}

/** The path that crosses the least ink within `reach` of column `x`; cost in pixels of ink. */
function cheapestSeam({ width, height, data }: Patch, x: number, reach: number) {
  const left = Math.max(1, x - reach);
  const right = Math.min(width - 1, x + reach);
  const span = right - left + 1;
  const cost = new Float32Array(span * height);
  const bend = 0.02;
  for (let y = 0; y < height; y++) {
    for (let k = 0; k < span; k++) {
      const here = data[y * width + left + k];
      if (y === 0) {
        cost[k] = here + bend * Math.abs(left + k - x);
        continue;
      }
      const above = (y - 1) * span + k;
      let best = cost[above];
      if (k > 0) best = Math.min(best, cost[above - 1] + bend);
      if (k < span - 1) best = Math.min(best, cost[above + 1] + bend);
      cost[y * span + k] = here + best;
    }
  }
  let k = 0;
  for (let j = 1; j < span; j++) {
    if (cost[(height - 1) * span + j] < cost[(height - 1) * span + k]) k = j;
  }
  const total = cost[(height - 1) * span + k];
  const seam = new Int16Array(height);
  for (let y = height - 1; y >= 0; y--) {
    seam[y] = left + k;
    if (y === 0) break;
    const above = (y - 1) * span;
    let next = k;
    for (const j of [k - 1, k + 1]) {
      if (j < 0 || j >= span) continue;
      if (cost[above + j] + bend < cost[above + next]) next = j;
    }
    k = next;
  }
  return { seam, cost: total };
}

/** The ink right of one seam and left of another, cut to its box. */
function between(patch: Patch, left: Int16Array, right: Int16Array): Patch | undefined {
  const { width, height, data } = patch;
  let x0 = width;
  let x1 = -1;
  let y0 = height;
  let y1 = -1;
  for (let y = 0; y < height; y++) {
    for (let x = left[y]; x < right[y]; x++) {
      if (data[y * width + x] < 0.3) continue;
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y);
    }
  }
  if (x1 - x0 < 1 || y1 - y0 < 4) return undefined;
  const piece = new Float32Array((x1 - x0 + 1) * (y1 - y0 + 1));
  for (let y = y0; y <= y1; y++) {
    for (let x = Math.max(x0, left[y]); x <= Math.min(x1, right[y] - 1); x++) {
      piece[(y - y0) * (x1 - x0 + 1) + x - x0] = data[y * width + x];
    }
  }
  return {
    x: patch.x + x0,
    y: patch.y + y0,
    width: x1 - x0 + 1,
    height: y1 - y0 + 1,
    data: piece,
  };
}
