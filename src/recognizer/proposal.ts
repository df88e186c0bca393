import type { Box } from './types.ts';

/**
 * Something that may be a digit. Proposals overlap: the same ink at several thresholds, joined
 * with its neighbours, or cut in pieces. The network says which are digits.
 */
export interface Proposal {
  /** In picture coordinates. */
  readonly box: Box;
  /** 28×28, 0 paper … 1 ink. */
  readonly frame: Float32Array;
  /** What stands around it, see {@link Surroundings}. */
  surroundings(): Float32Array;
  /** Ink it explains, in working pixels. */
  readonly mass: number;
  /** Proposals inside this one; choosing it rules them out. */
  readonly children: Proposal[];
  /** Cuts it into what may be touching digits; no pieces where that makes no sense. */
  cut(): Cutting;
  /** Other views of the same ink: with rules and frames erased, or taken for paper itself. */
  otherViews(): Proposal[][];
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

/** Proposals with all that is inside them and, if asked for, the pieces they can be cut into. */
export function flatten(proposals: readonly Proposal[], withPieces = false): Proposal[] {
  return proposals.flatMap((p) => [
    p,
    ...flatten(p.children, withPieces),
    ...(withPieces ? p.cut().pieces.map(({ proposal }) => proposal) : []),
    ...(withPieces ? p.otherViews().flatMap((view) => flatten(view, true)) : []),
  ]);
}
