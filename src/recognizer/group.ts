import { sharedHeight, sharedWidth, union } from './boxes.ts';
import type { Box } from './types.ts';

/** Widest gap between the parts of one digit, in heights of the digit. */
const WIDEST_GAP = 0.3;
const WIDEST_ASPECT = 1.4;
/** A group must stand further from everything else than its parts stand from each other. */
const ISOLATION = 1.25;
/** More parts than this are a texture. */
const MOST_PARTS = 400;

interface Cluster {
  readonly members: number[];
  readonly box: Box;
  /** Gap that was bridged to form it. */
  readonly gap: number;
}

/**
 * Groups of separate pieces of ink that may be one digit: broken strokes, the bar of a 5, the dots
 * of a display. Single-linkage clustering by the gap between boxes; a cluster is kept where it is
 * more compact than isolated.
 *
 * @returns lists of two or more indices into `boxes`, the tightest groups first.
 */
export function groups(boxes: readonly Box[]): number[][] {
  if (boxes.length < 2 || boxes.length > MOST_PARTS) return [];
  const edges: { a: number; b: number; gap: number }[] = [];
  for (let a = 0; a < boxes.length; a++) {
    for (let b = a + 1; b < boxes.length; b++) {
      const gap = gapBetween(boxes[a], boxes[b]);
      const both = union([boxes[a], boxes[b]]);
      if (gap <= WIDEST_GAP * Math.max(both.height, both.width)) edges.push({ a, b, gap });
    }
  }
  edges.sort((p, q) => p.gap - q.gap);
  const clusterOf: Cluster[] = boxes.map((box, i) => ({ members: [i], box, gap: 0 }));
  const found: Cluster[] = [];
  const keep = (cluster: Cluster, nextGap: number) => {
    const { members, box, gap } = cluster;
    if (members.length < 2 || box.width > WIDEST_ASPECT * box.height) return;
    if (gap > WIDEST_GAP * box.height || nextGap < ISOLATION * gap) return;
    found.push(cluster);
  };
  for (const { a, b, gap } of edges) {
    const left = clusterOf[a];
    const right = clusterOf[b];
    if (left === right) continue;
    keep(left, gap);
    keep(right, gap);
    const joined: Cluster = {
      members: [...left.members, ...right.members],
      box: union([left.box, right.box]),
      gap,
    };
    for (const member of joined.members) clusterOf[member] = joined;
  }
  for (const cluster of new Set(clusterOf)) keep(cluster, Number.POSITIVE_INFINITY);
  return found.map((cluster) => cluster.members);
}

/** Pixels of paper between two boxes, 0 where they touch or overlap. */
function gapBetween(a: Box, b: Box): number {
  return Math.max(0, -sharedWidth(a, b), -sharedHeight(a, b));
}
