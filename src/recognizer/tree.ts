import { union } from './boxes.ts';
import { groups } from './group.ts';
import type { Region } from './regions.ts';
import type { Box } from './types.ts';

/** What is smaller is not looked at, in working pixels. */
export const SMALLEST_SIDE = 5;
/** A region whose box grows less than this from one threshold to the next is the same thing. */
const SAME_BOX = 1.15;
/** So many threshold levels a region must live. */
const STABLE = 2;

/** Pieces of ink that may be one thing, and the pieces inside them. */
export interface Node {
  readonly regions: readonly Region[];
  readonly box: Box;
  readonly mass: number;
  children: Node[];
}

/**
 * The tree of what is worth looking at in a forest of regions, pieces joined to groups included.
 *
 * @param most so many regions are looked at, the largest.
 */
export function plant(forest: readonly Region[], most: number): Node[] {
  const { roots, all } = simplify(forest, most);
  const grouped = all.map((node) => addGroups(node.children));
  all.forEach((node, i) => {
    node.children = grouped[i];
  });
  return addGroups(roots);
}

/**
 * Leaves out regions that are nearly their parent, that hardly live from one threshold to the next
 * (noise that floods), and what is too small to be looked at. Stability as in Matas et al.,
 * "Robust wide baseline stereo from maximally stable extremal regions", 2002.
 */
function simplify(forest: readonly Region[], most: number): { roots: Node[]; all: Node[] } {
  const lifetime = lifetimes(forest);
  const stable = link(forest, (i) => lifetime[i] >= STABLE && size(forest[i]) > 0);
  if (stable.kept.length <= most) return stable;
  const bySize = stable.kept.sort((a, b) => size(forest[b]) - size(forest[a]));
  const largest = new Set(bySize.slice(0, most));
  return link(forest, (i) => largest.has(i));
}

/** Nodes of the regions that `isAllowed` and are not nearly the one they lie in. */
function link(forest: readonly Region[], isAllowed: (i: number) => boolean) {
  const roots: Node[] = [];
  const all: Node[] = [];
  const kept: number[] = [];
  const nodeOf: (Node | undefined)[] = [];
  forest.forEach((region, i) => {
    const above = region.parent < 0 ? undefined : nodeOf[region.parent];
    nodeOf[i] = above;
    if (!isAllowed(i) || (above && sameBox(above.box, region.box))) return;
    const node: Node = { regions: [region], box: region.box, mass: region.mass, children: [] };
    nodeOf[i] = node;
    (above?.children ?? roots).push(node);
    all.push(node);
    kept.push(i);
  });
  return { roots, all, kept };
}

/** Over how many threshold levels each region keeps its box. */
function lifetimes(forest: readonly Region[]): Uint8Array {
  const highest = Uint8Array.from(forest, ({ level }) => level);
  for (let i = forest.length - 1; i >= 0; i--) {
    const { parent, box } = forest[i];
    if (parent < 0 || !sameBox(forest[parent].box, box)) continue;
    highest[parent] = Math.max(highest[parent], highest[i]);
  }
  return highest.map((level, i) => {
    const { parent } = forest[i];
    return level - (parent < 0 ? 0 : forest[parent].level);
  });
}

function sameBox(outer: Box, inner: Box): boolean {
  return outer.width < SAME_BOX * inner.width && outer.height < SAME_BOX * inner.height;
}

function size({ box, area }: Region): number {
  return Math.max(box.width, box.height) < SMALLEST_SIDE - 2 ? 0 : area;
}

/** Siblings, with the groups among them as their parents. */
function addGroups(siblings: readonly Node[]): Node[] {
  let tops = [...siblings];
  for (const members of groups(siblings.map(({ box }) => box))) {
    const inside = new Set(members.map((m) => siblings[m]));
    const covers = (node: Node): boolean =>
      inside.has(node) || (node.regions.length > 1 && node.children.every(covers));
    const parts = tops.filter(covers);
    if (parts.length < 2) continue;
    tops = tops.filter((node) => !parts.includes(node));
    tops.push({
      regions: parts.flatMap((node) => node.regions),
      box: union(parts.map((node) => node.box)),
      mass: parts.reduce((sum, node) => sum + node.mass, 0),
      children: parts,
    });
  }
  return tops;
}
