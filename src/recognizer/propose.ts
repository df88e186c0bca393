import { turnBand } from './bands.ts';
import { type Foreground, foregroundOf, foregrounds } from './foreground.ts';
import { normalize } from './normalize.ts';
import { cutPatch, type Patch } from './patch.ts';
import type { Cutting, Proposal } from './proposal.ts';
import { regionForest } from './regions.ts';
import { eraseRules } from './rules.ts';
import { split } from './split.ts';
import { type Surroundings, surroundingsIn } from './surroundings.ts';
import { type Node, plant, SMALLEST_SIDE } from './tree.ts';
import type { Box, Plane } from './types.ts';
import { crop, type Working } from './working.ts';

const UNCUT: Cutting = { cuts: 0, pieces: [] };

const SMALLEST_AREA = 4;
/** So many regions of a picture are looked at, by its size, and of what another view shows. */
const FEWEST_REGIONS = 60;
const MOST_REGIONS = 240;
const AREA_A_REGION = 400;
const MOST_IN_OTHER_VIEW = 30;
/** What is higher than this, in working pixels, is looked at in a smaller picture. */
const TALLEST = 220;
/** Other views are taken of other views so many times. */
const DEEPEST = 2;
/** Ink that fills this share of its box may be paper. */
const SOLID = 0.6;
/** A box of this share of the picture is the picture. */
const WHOLE = 0.9;
const LOWEST_TO_CUT = 8;
const WIDEST_TO_CUT = 6;
const NARROWEST_TO_CUT = 0.6;

/** What a picture holds: for each idea of what is ink in it, a forest of proposals. */
export interface Proposals {
  readonly likely: readonly Proposal[][];
  /** For the ideas that are worth a look where the likely ones lead to nothing. */
  readonly unlikely: () => readonly Proposal[][];
}

/** Finds everything in a picture that may be a digit. */
export function propose(picture: Working): Proposals {
  const place = { x: 0, y: 0, factor: picture.factor, weight: 1, depth: 0 };
  const { likely, unlikely } = foregrounds(picture);
  const within = (foreground: Foreground) => proposeSeen(foreground, picture, place);
  return { likely: likely.map(within), unlikely: () => unlikely.map(within) };
}

/** Where a plane lies in the picture, and how it was come by. */
interface Place {
  /** Its origin in working pixels. */
  readonly x: number;
  readonly y: number;
  /** Picture pixels a working pixel stands for, a side. */
  readonly factor: number;
  /** What its ink counts, against ink of the picture itself. */
  readonly weight: number;
  /** How many other views it was seen through. */
  readonly depth: number;
}

/** A place from which one sees what is around. */
interface Outlook extends Place {
  readonly surroundings: Surroundings;
}

function proposeSeen(foreground: Foreground, picture: Working, place: Place): Proposal[] {
  const surroundings = surroundingsIn(foreground, place);
  return proposeIn(foreground, { ...place, surroundings }, picture);
}

function proposeIn(foreground: Foreground, place: Outlook, picture?: Working): Proposal[] {
  const { ink, levels } = foreground;
  const toProposals = (node: Node): Proposal[] => {
    const children = node.children.flatMap(toProposals);
    const { width, height } = node.box;
    if (Math.max(width, height) < SMALLEST_SIDE || height > TALLEST) return children;
    const patch = cutPatch(foreground, node.regions);
    const otherViews = () => [
      ...inkAs(eraseRules(patch), patch, node.mass, place),
      ...inkAs(turnBand(patch), patch, node.mass, place),
      ...(picture ? asPaper(picture, node, place) : []),
    ];
    return [
      {
        ...asProposal(patch, node.box, node.mass, place),
        children,
        cut: once(() => cutting(patch, node, place)),
        otherViews: once(() => (place.depth < DEEPEST ? otherViews() : [])),
      },
    ];
  };
  const inPicture = Math.round((ink.width * ink.height) / AREA_A_REGION);
  const most =
    place.depth > 0
      ? MOST_IN_OTHER_VIEW
      : Math.min(MOST_REGIONS, Math.max(FEWEST_REGIONS, inPicture));
  return plant(regionForest(levels, ink, SMALLEST_AREA), most).flatMap(toProposals);
}

function cutting(patch: Patch, { box, mass }: Node, place: Outlook): Cutting {
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
      proposal: { ...proposal, children: [], cut: () => UNCUT, otherViews: () => [] },
    };
  });
  return { cuts, pieces };
}

/** What a piece of ink holds in another view of it: without its rules, or with a band turned back. */
function inkAs(ink: Plane | undefined, patch: Patch, mass: number, place: Outlook): Proposal[][] {
  if (!ink) return [];
  const weight = (place.weight * mass) / massOf(patch);
  return [proposeIn(foregroundOf(ink), deeper(place, patch, weight))];
}

/** What stands on a solid piece of ink, such as a plate or a button, that is paper to it. */
function asPaper(picture: Working, { box, regions }: Node, place: Place): Proposal[][] {
  const area = regions.reduce((sum, region) => sum + region.area, 0);
  const solid = area > SOLID * box.width * box.height;
  const whole = box.width * box.height > WHOLE * picture.width * picture.height;
  if (!solid || whole || Math.min(box.width, box.height) < LOWEST_TO_CUT) return [];
  const inside = crop(picture, box);
  return foregrounds(inside).likely.map((foreground) =>
    proposeSeen(foreground, inside, deeper(place, box, place.weight)),
  );
}

function deeper<P extends Place>(place: P, { x, y }: { x: number; y: number }, weight: number): P {
  return { ...place, x: place.x + x, y: place.y + y, weight, depth: place.depth + 1 };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function asProposal(patch: Patch, { x, y, width, height }: Box, mass: number, place: Outlook) {
  const { factor, weight, surroundings } = place;
  const box = { x: place.x + x, y: place.y + y, width, height };
  return {
    box: {
      x: box.x * factor,
      y: box.y * factor,
      width: width * factor,
      height: height * factor,
    },
    frame: normalize(patch),
    surroundings: once(() => surroundings(box)),
    mass: mass * weight,
  };
}

function massOf({ data }: Plane): number {
  let sum = 1e-6;
  for (const value of data) sum += value;
  return sum;
}
