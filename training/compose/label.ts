import { area, intersection } from '../../src/recognizer/boxes.ts';
import { normalize } from '../../src/recognizer/normalize.ts';
import type { Proposal } from '../../src/recognizer/proposal.ts';
import type { Box } from '../../src/recognizer/types.ts';
import { LOOKALIKE, NO_DIGIT } from '../loss.ts';
import { resemblanceOf } from './resemblance.ts';
import type { Scene } from './scene.ts';

/** A frame as the front end hands it to the network, and what it shows. */
export interface LabelledFrame {
  readonly frame: Float32Array;
  /** What stands around it, 2 × 784; see the recognizer's `Surroundings`. */
  readonly surroundings: Float32Array;
  /** 0…9, {@link NO_DIGIT}, or {@link LOOKALIKE}. */
  readonly label: number;
  /** A frame that any network tells from a digit. */
  readonly dull: boolean;
}

/** A proposal as labelling needs it. */
export type Candidate = Pick<Proposal, 'box' | 'frame' | 'surroundings'>;

/** Boxes that overlap at least so much (intersection over union) show the same thing. */
const SAME = 0.6;
/** Boxes that overlap at most so much show something else. */
const OTHER = 0.4;
/** Least likeness (cosine) of a frame to the ink that was drawn. */
const ALIKE = 0.85;
/** In the very same box less is enough: blur, noise and a coarse grid change the strokes. */
const IN_PLACE = 0.85;
const ALIKE_IN_PLACE = 0.76;
/** At most this alike, and it is the paper around the digit or something else entirely. */
const UNLIKE = 0.4;

/** Labels candidates by what was drawn where they are. */
export function labelCandidates(
  candidates: readonly Candidate[],
  { truth, unclear }: Pick<Scene, 'truth' | 'unclear'>,
): LabelledFrame[] {
  const drawn = truth.map(({ digit, box, ink }) => ({ digit, box, frame: normalize(ink) }));
  return candidates.flatMap((candidate): LabelledFrame[] => {
    const { box, frame } = candidate;
    let near: { share: number; one?: (typeof drawn)[number] } = { share: 0 };
    for (const one of drawn) {
      const share = overlap(one.box, box);
      if (share > near.share) near = { share, one };
    }
    const alike = near.one && near.share > OTHER ? likeness(near.one.frame, frame) : 0;
    const shown =
      (near.share >= SAME && alike >= ALIKE) || (near.share >= IN_PLACE && alike >= ALIKE_IN_PLACE);
    if (near.one && shown) {
      return [labelled(candidate, near.one.digit)];
    }
    if (alike > UNLIKE || unclear.some((mark) => isAt(mark, box))) return [];
    const resemblance = resemblanceOf(frame);
    const label = resemblance === 'digit' ? LOOKALIKE : NO_DIGIT;
    return [labelled(candidate, label, resemblance === 'blot')];
  });
}

function labelled({ frame, surroundings }: Candidate, label: number, dull = false): LabelledFrame {
  return { frame, surroundings: surroundings(), label, dull };
}

/** Whether a box may show an unclear mark. */
function isAt(mark: Box, box: Box): boolean {
  return overlap(mark, box) > 0.25 || covered(mark, box) > 0.5;
}

/** Intersection over union of two boxes that are each a little larger than drawn. */
export function overlap(a: Box, b: Box): number {
  // Thin digits differ by a pixel of soft edge, which must not count as another place.
  const slack = 0.5 + 0.05 * Math.max(a.width, a.height);
  const shared = intersection(pad(a, slack), pad(b, slack));
  return shared / (area(pad(a, slack)) + area(pad(b, slack)) - shared);
}

/** Share of `inner` that lies inside `outer`. */
function covered(inner: Box, outer: Box): number {
  return intersection(inner, outer) / Math.max(1, area(inner));
}

function pad({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Cosine of two frames, both a little blurred, so that a shift of a pixel does not matter. */
function likeness(a: Float32Array, b: Float32Array): number {
  const [x, y] = [soften(a), soften(b)];
  let [dot, xx, yy] = [0, 1e-9, 1e-9];
  for (let i = 0; i < x.length; i++) {
    dot += x[i] * y[i];
    xx += x[i] * x[i];
    yy += y[i] * y[i];
  }
  return dot / Math.sqrt(xx * yy);
}

function soften(frame: Float32Array): Float32Array {
  const soft = new Float32Array(frame.length);
  for (let y = 1; y < 27; y++) {
    for (let x = 1; x < 27; x++) {
      const i = y * 28 + x;
      soft[i] = 2 * frame[i] + frame[i - 1] + frame[i + 1] + frame[i - 28] + frame[i + 28];
    }
  }
  return soft;
}
