import { type Foreground, foregrounds } from './foreground.ts';
import { groups } from './group.ts';
import { normalize } from './normalize.ts';
import { cutPatch, type Patch, union } from './patch.ts';
import { type Region, regionForest } from './regions.ts';
import { split } from './split.ts';
import type { Box, Pixels } from './types.ts';
import { toWorking } from './working.ts';

/**
 * Something that may be a digit. Proposals overlap: the same ink at several thresholds, joined
 * with its neighbours, or cut in pieces. The network says which are digits.
 */
export interface Proposal {
  /** In picture coordinates. */
  readonly box: Box;
  /** 28×28, 0 paper … 1 ink. */
  readonly frame: Float32Array;
  /** Ink it explains, in working pixels. */
  readonly mass: number;
  /** Proposals inside this one; choosing it rules them out. */
  readonly children: Proposal[];
  /** Cuts it into what may be touching digits; no pieces where that makes no sense. */
  cut(): Cutting;
}

/** Ways to cut a proposal. */
export interface Cutting {
  /** How many cuts there are, the two ends included. */
  readonly cuts: number;
  /** What stands between two cuts. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly proposal: Proposal;
}

const UNCUT: Cutting = { cuts: 0, pieces: [] };

/** All proposals of one idea of what is ink. */
export interface Hypothesis {
  readonly roots: Proposal[];
}

/** Pictures are looked at in at most this many pixels. */
const WORKING_AREA = 160_000;
const MOST_REGIONS = 240;
const SMALLEST_SIDE = 5;
/** A region whose box grows less than this from one threshold to the next is the same thing. */
const SAME_BOX = 1.15;
/** So many threshold levels a region must live. */
const STABLE = 2;
const FLATTEST = 1.6;
const WIDEST_TO_CUT = 6;
const NARROWEST_TO_CUT = 0.6;

/** Finds everything in a picture that may be a digit, for each idea of what is ink. */
export function propose(pixels: Pixels): Hypothesis[] {
  const picture = toWorking(pixels, WORKING_AREA);
  return foregrounds(picture).map((foreground) => ({
    roots: proposeIn(foreground, picture.scale),
  }));
}

/** Proposals with all that is inside them and, if asked for, the pieces they can be cut into. */
export function flatten(proposals: readonly Proposal[], withPieces = false): Proposal[] {
  return proposals.flatMap((p) => [
    p,
    ...flatten(p.children, withPieces),
    ...(withPieces ? p.cut().pieces.map(({ proposal }) => proposal) : []),
  ]);
}

interface Node {
  readonly regions: readonly Region[];
  readonly box: Box;
  readonly mass: number;
  children: Node[];
}

function proposeIn(foreground: Foreground, scale: number): Proposal[] {
  const { ink, levels } = foreground;
  const forest = regionForest(levels, ink, 4);
  const { roots, all } = simplify(forest);
  const withGroups = [roots, ...all.map((node) => node.children)].map(addGroups);
  for (let i = 0; i < all.length; i++) all[i].children = withGroups[i + 1];
  const toProposal = (node: Node): Proposal[] => {
    const children = node.children.flatMap(toProposal);
    const { width, height } = node.box;
    const tooSmall = Math.max(width, height) < SMALLEST_SIDE;
    const cuttable = width > NARROWEST_TO_CUT * height && width < WIDEST_TO_CUT * height;
    if (tooSmall || (width > FLATTEST * height && !cuttable)) return children;
    const patch = cutPatch(foreground, node.regions);
    const cut =
      cuttable && height >= 8 ? once(() => cutting(patch, node.mass, scale)) : () => UNCUT;
    return [{ ...asProposal(patch, node.box, node.mass, scale), children, cut }];
  };
  return withGroups[0].flatMap(toProposal);
}

function cutting(patch: Patch, mass: number, scale: number): Cutting {
  const { cuts, segments } = split(patch);
  const share = mass / massOf(patch);
  const pieces = segments.map(({ from, to, patch: piece }) => {
    const proposal = asProposal(piece, piece, massOf(piece) * share, scale);
    return { from, to, proposal: { ...proposal, children: [], cut: () => UNCUT } };
  });
  return { cuts, pieces };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function asProposal(patch: Patch, box: Box, mass: number, scale: number) {
  return {
    box: {
      x: box.x / scale,
      y: box.y / scale,
      width: box.width / scale,
      height: box.height / scale,
    },
    frame: normalize(patch),
    mass,
  };
}

function massOf({ data }: Patch): number {
  let sum = 1e-6;
  for (const value of data) sum += value;
  return sum;
}

/**
 * Leaves out regions that are nearly their parent, that hardly live from one threshold to the next
 * (noise that floods), and what is too small to be looked at. Stability as in Matas et al.,
 * "Robust wide baseline stereo from maximally stable extremal regions", 2002.
 */
function simplify(forest: readonly Region[]): { roots: Node[]; all: Node[] } {
  const bySize = [...forest.keys()].sort((a, b) => size(forest[b]) - size(forest[a]));
  const allowed = new Set(bySize.slice(0, MOST_REGIONS));
  const lifetime = lifetimes(forest);
  const roots: Node[] = [];
  const all: Node[] = [];
  const nodeOf: (Node | undefined)[] = [];
  forest.forEach((region, i) => {
    const above = region.parent < 0 ? undefined : nodeOf[region.parent];
    nodeOf[i] = above;
    if (!allowed.has(i) || lifetime[i] < STABLE) return;
    if (above && sameBox(above.box, region.box)) return;
    const node: Node = { regions: [region], box: region.box, mass: region.mass, children: [] };
    nodeOf[i] = node;
    (above?.children ?? roots).push(node);
    all.push(node);
  });
  return { roots, all };
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
