import { area, intersection, overlap } from '../boxes.ts';
import type { Box } from '../types.ts';
import type { Candidate } from './candidates.ts';
import { createPlaces } from './places.ts';

/** A character of a picture, as all levels together show it. */
export interface Character {
  /** In picture pixels. */
  readonly box: Box;
  /** How surely there is one, 0…1. */
  readonly score: number;
  /** A probability for each of the symbols; they sum to 1. */
  readonly symbols: Float32Array;
}

/** Minimum intersection over union of boxes that show the same character. */
const SAME = 0.45;
/** Boxes may differ by a soft edge, as a share of the longest side. */
const SLACK = 0.06;
/** A box with more than this share of its area inside another shows a part of its character. */
const PART = 0.7;
/** Sizes, in level pixels, at which a level is at its best, and beyond which it is hardly any use. */
const BEST = [14, 64] as const;
const USABLE = [7, 118] as const;
/** Weight of a level beyond those sizes. */
const LEAST_TRUST = 0.3;

/**
 * One character for each place: non-maximum suppression over all levels. What levels say of the
 * same character is averaged.
 */
export function mergeCandidates(candidates: readonly Candidate[]): Character[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, weight: candidate.score * trust(candidate.size) }))
    .sort((a, b) => b.weight - a.weight);
  const places = createPlaces<Merged>();
  for (const { candidate, weight } of ranked) {
    const near = places.around(candidate.box);
    const same = near.find(({ box }) => similarity(box, candidate.box) >= SAME);
    if (same) {
      for (let k = 0; k < same.symbols.length; k++) {
        same.symbols[k] += weight * candidate.symbols[k];
      }
      same.weight += weight;
      continue;
    }
    if (near.some(({ box }) => isPart(box, candidate.box))) continue;
    const symbols = candidate.symbols.map((p) => weight * p);
    places.add({ box: candidate.box, score: weight, weight, symbols });
  }
  return places.all.map(({ box, score, weight, symbols }) => {
    return { box, score, symbols: symbols.map((sum) => sum / weight) };
  });
}

interface Merged {
  readonly box: Box;
  readonly score: number;
  weight: number;
  readonly symbols: Float32Array;
}

/** Weight of what a level says of a character of this size. */
function trust(size: number): number {
  const near = (from: number, to: number) =>
    LEAST_TRUST + (1 - LEAST_TRUST) * Math.min(1, Math.max(0, (size - from) / (to - from)));
  return Math.min(near(USABLE[0], BEST[0]), near(USABLE[1], BEST[1]));
}

/** Intersection over union of two boxes, each a little larger. */
function similarity(a: Box, b: Box): number {
  return overlap(a, b, SLACK * Math.max(a.height, a.width, b.height, b.width));
}

function isPart(a: Box, b: Box): boolean {
  return intersection(a, b) >= PART * Math.min(area(a), area(b));
}
