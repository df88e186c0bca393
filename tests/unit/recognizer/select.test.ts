import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logOdds } from '../../../src/recognizer/calibrate.ts';
import type { Findings } from '../../../src/recognizer/findings.ts';
import type { Cutting, Proposal } from '../../../src/recognizer/proposal.ts';
import { select } from '../../../src/recognizer/select.ts';
import { proposal, verdict } from './support/proposals.ts';

/** A tree of things seen: how sure the network is of each, and what is inside. */
interface Seen {
  readonly confidence: number;
  readonly mass: number;
  readonly inside: readonly Seen[];
  /** What other views of the same ink show. */
  readonly views?: readonly (readonly Seen[])[];
  /** Certainty of the pieces between cuts, as `[from, to, confidence]`. */
  readonly pieces?: readonly (readonly [number, number, number])[];
}

function findings(seen: readonly Seen[]): { roots: Proposal[]; all: Findings } {
  const verdicts = new Map<Proposal, ReturnType<typeof verdict>>();
  const cuttings = new Map<Proposal, Cutting>();
  const otherViews = new Map<Proposal, Proposal[][]>();
  const grow = ({ confidence, mass, inside, views = [], pieces = [] }: Seen): Proposal => {
    const own = proposal({ mass, children: inside.map(grow) });
    verdicts.set(own, verdict(confidence));
    otherViews.set(
      own,
      views.map((view) => view.map(grow)),
    );
    if (pieces.length === 0) return own;
    const cuts = 1 + Math.max(...pieces.map(([, to]) => to));
    const cut = pieces.map(([from, to, sure]) => {
      const piece = { from, to, proposal: proposal({ mass: (mass * (to - from)) / (cuts - 1) }) };
      verdicts.set(piece.proposal, verdict(sure));
      return piece;
    });
    cuttings.set(own, { cuts, pieces: cut });
    return own;
  };
  const roots = seen.map(grow);
  return { roots, all: { verdicts, cuttings, otherViews } };
}

function masses(...seen: Seen[]): number[] {
  const { roots, all } = findings(seen);
  return select(roots, all).digits.map((digit) => digit.proposal.mass);
}

const leaf = (confidence: number, mass: number): Seen => ({ confidence, mass, inside: [] });

test('a whole 8 wins over the 0 in its upper half', () => {
  expect(masses({ confidence: 0.95, mass: 100, inside: [leaf(0.99, 45)] })).toEqual([100]);
});

test('digits in a frame win over the frame', () => {
  expect(masses({ confidence: 0.1, mass: 300, inside: [leaf(0.9, 50), leaf(0.9, 40)] })).toEqual([
    50, 40,
  ]);
});

test('a digit seen once its frame is erased wins over the frame', () => {
  const framed: Seen = {
    confidence: 0.2,
    mass: 200,
    inside: [],
    views: [[leaf(0.1, 9)], [leaf(0.9, 60)]],
  };
  expect(masses(framed)).toEqual([60]);
});

test('what is sooner no digit is left out', () => {
  expect(masses(leaf(0.4, 500), leaf(0.6, 5))).toEqual([5]);
});

test('two touching digits win over the blot they make together', () => {
  const touching: Seen = {
    confidence: 0.6,
    mass: 100,
    inside: [],
    pieces: [
      [0, 1, 0.98],
      [1, 2, 0.98],
    ],
  };
  expect(masses(touching)).toEqual([50, 50]);
});

test('of many cuts the best are kept', () => {
  const touching: Seen = {
    confidence: 0.1,
    mass: 90,
    inside: [],
    pieces: [
      [0, 1, 0.7],
      [1, 2, 0.2],
      [0, 2, 0.99],
      [2, 3, 0.9],
      [1, 3, 0.8],
    ],
  };
  expect(masses(touching)).toEqual([60, 30]);
});

test('a piece that is no digit may stay out between two that are', () => {
  const crossed: Seen = {
    confidence: 0.1,
    mass: 90,
    inside: [],
    pieces: [
      [0, 1, 0.9],
      [1, 2, 0.1],
      [2, 3, 0.9],
    ],
  };
  expect(masses(crossed)).toEqual([30, 30]);
});

test('beside a sure digit another view has to show more digits, all of them sure', () => {
  const haloed = (view: readonly Seen[]): Seen => ({
    confidence: 0.1,
    mass: 200,
    inside: [leaf(0.97, 40)],
    views: [view],
  });
  expect(masses(haloed([leaf(0.99, 90)]))).toEqual([40]);
  expect(masses(haloed([leaf(0.99, 45), leaf(0.7, 90)]))).toEqual([40]);
  expect(masses(haloed([leaf(0.99, 45), leaf(0.95, 50)]))).toEqual([45, 50]);
});

const trees = fc.memo((depth: number): fc.Arbitrary<Seen> => {
  const below: fc.Arbitrary<readonly Seen[]> =
    depth > 1 ? fc.array(trees(depth - 1), { maxLength: 2 }) : fc.constant([]);
  return fc.record({
    // Beside sure digits other views have to show more, which sums alone do not tell.
    confidence: fc.double({ min: 0.01, max: 0.89, noNaN: true }),
    mass: fc.integer({ min: 1, max: 100 }),
    inside: below,
    views: fc.array(below, { maxLength: 1 }),
  });
});

test('no choice of digits that lie in one another explains more', () => {
  fc.assert(
    fc.property(fc.array(trees(3), { maxLength: 2 }), (seen) => {
      const { roots, all } = findings(seen);
      const choice = select(roots, all);
      expect(choice.value).toBeCloseTo(Math.max(...seen.reduce(crossSums, [0])), 6);
      const sum = choice.digits.reduce(
        (value, digit) => value + logOdds(digit.verdict.confidence) * digit.proposal.mass,
        0,
      );
      expect(choice.value).toBeCloseTo(sum, 6);
    }),
  );
});

/** All sums of one value of each side. */
function crossSums(sums: readonly number[], seen: Seen): number[] {
  return values(seen).flatMap((value) => sums.map((sum) => sum + value));
}

/** The value of every choice from a tree in which nothing lies inside another. */
function values({ confidence, mass, inside, views = [] }: Seen): number[] {
  const within = [inside, ...views].flatMap((seen) => seen.reduce(crossSums, [0]));
  return [...new Set([logOdds(confidence) * mass, ...within])];
}
