import { type Foreground, foregroundOf, foregrounds } from './foreground.ts';
import { normalize } from './normalize.ts';
import { cutPatch, type Patch } from './patch.ts';
import type { Cutting, Proposal } from './proposal.ts';
import { regionForest } from './regions.ts';
import { eraseRules } from './rules.ts';
import { split } from './split.ts';
import { type Node, plant, SMALLEST_SIDE } from './tree.ts';
import type { Box, Plane } from './types.ts';
import type { Working } from './working.ts';

const UNCUT: Cutting = { cuts: 0, pieces: [] };

const SMALLEST_AREA = 4;
const LOWEST_TO_CUT = 8;
const WIDEST_TO_CUT = 6;
const NARROWEST_TO_CUT = 0.6;

/**
 * Finds everything in a picture that may be a digit.
 *
 * @returns for each idea of what is ink, a forest of proposals.
 */
export function propose(picture: Working): Proposal[][] {
  const place = { x: 0, y: 0, factor: picture.factor };
  return foregrounds(picture).map((foreground) => proposeIn(foreground, place, true));
}

/** Where a plane lies in the picture: its origin in working pixels, and their size. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly factor: number;
}

function proposeIn(foreground: Foreground, place: Place, ruled: boolean): Proposal[] {
  const { ink, levels } = foreground;
  const toProposals = (node: Node): Proposal[] => {
    const children = node.children.flatMap(toProposals);
    const { width, height } = node.box;
    if (Math.max(width, height) < SMALLEST_SIDE) return children;
    const patch = cutPatch(foreground, node.regions);
    return [
      {
        ...asProposal(patch, node.box, node.mass, place),
        children,
        cut: once(() => cutting(patch, node, place)),
        withoutRules: once(() => (ruled ? unruled(patch, node.mass, place) : [])),
      },
    ];
  };
  return plant(regionForest(levels, ink, SMALLEST_AREA)).flatMap(toProposals);
}

function cutting(patch: Patch, { box, mass }: Node, place: Place): Cutting {
  const { width, height } = box;
  const cuttable = width > NARROWEST_TO_CUT * height && width < WIDEST_TO_CUT * height;
  if (!cuttable || height < LOWEST_TO_CUT) return UNCUT;
  const { cuts, segments } = split(patch);
  const share = mass / massOf(patch);
  const pieces = segments.map(({ from, to, patch: piece }) => {
    const proposal = asProposal(piece, piece, massOf(piece) * share, place);
    return {
      from,
      to,
      proposal: { ...proposal, children: [], cut: () => UNCUT, withoutRules: () => [] },
    };
  });
  return { cuts, pieces };
}

function unruled(patch: Patch, mass: number, place: Place): Proposal[] {
  const ink = eraseRules(patch);
  if (!ink) return [];
  const share = mass / massOf(patch);
  const inside = { x: place.x + patch.x, y: place.y + patch.y, factor: place.factor };
  const weigh = (proposal: Proposal): Proposal => ({
    ...proposal,
    mass: proposal.mass * share,
    children: proposal.children.map(weigh),
  });
  return proposeIn(foregroundOf(ink), inside, false).map(weigh);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function asProposal(patch: Patch, box: Box, mass: number, { x, y, factor }: Place) {
  return {
    box: {
      x: (x + box.x) * factor,
      y: (y + box.y) * factor,
      width: box.width * factor,
      height: box.height * factor,
    },
    frame: normalize(patch),
    mass,
  };
}

function massOf({ data }: Plane): number {
  let sum = 1e-6;
  for (const value of data) sum += value;
  return sum;
}
