import { decideFromAllSides } from './angles.ts';
import { isDigitLogits, judge, type Verdict, verdictOf } from './calibrate.ts';
import { distinct } from './distinct.ts';
import type { Joint } from './network/metadata.ts';
import type { Network } from './network/network.ts';
import type { Proposal } from './proposal.ts';
import { FRAME_SIDE } from './types.ts';

/** What reading needs. */
export interface Networks {
  /** Sees a frame and says which digit it is. */
  readonly digits: Network;
  /** Sees a frame where it stands and says whether it is a digit there: `CONTEXT_CHANNELS` a pixel. */
  readonly context: Network;
}

/** Ink of the frame, ink around it, and what is inside the picture. */
export const CONTEXT_CHANNELS = 3;

/** What is less likely to be a digit than this is not looked at in its place. */
const GLANCE = 0.02;
/**
 * From this logit of *is this a digit where it stands* on it matters which one it is: below it a
 * mark is at most 15 % sure, which makes it a letter to its neighbours whatever it looks like.
 */
const LIKELY = -1.75;
const ALONE: Joint = { alone: 1, inContext: 0, bias: 0 };
const PIXELS = FRAME_SIDE ** 2;

/** A frame and what stands around it. */
type InPlace = Pick<Proposal, 'frame' | 'surroundings'>;

/** Asks both networks about proposals: which digit it is, and whether it is one where it stands. */
export function judgeInPlace(
  { digits, context }: Networks,
  proposals: readonly InPlace[],
): Verdict[] {
  const frames = proposals.map(({ frame }) => frame);
  const { unique, which } = distinct(frames);
  const seen = judge(digits, unique);
  const verdicts = which.map((k) => seen[k]);
  const worth = [...verdicts.keys()].filter((i) => verdicts[i].confidence >= GLANCE);
  const { alone, inContext, bias } = context.metadata.joint ?? ALONE;
  const inPlace = isDigitInPlace(
    context,
    worth.map((i) => proposals[i]),
  );
  worth.forEach((i, k) => {
    const isDigit = alone * verdicts[i].isDigit + inContext * inPlace[k] + bias;
    verdicts[i] = verdictOf(verdicts[i].probabilities, isDigit);
  });
  const likely = worth.filter((i) => verdicts[i].isDigit >= LIKELY);
  decideFromAllSides(
    digits,
    likely.map((i) => frames[i]),
    likely.map((i) => verdicts[i]),
  ).forEach((verdict, k) => {
    verdicts[likely[k]] = verdict;
  });
  return verdicts;
}

/** Asks the context network alone: the calibrated logits of *is this a digit where it stands*. */
export function isDigitInPlace(context: Network, proposals: readonly InPlace[]): number[] {
  if (proposals.length === 0) return [];
  const values = PIXELS * CONTEXT_CHANNELS;
  const views = new Float32Array(proposals.length * values);
  proposals.forEach((proposal, k) => {
    views.set(viewOf(proposal), k * values);
  });
  return isDigitLogits(context.logits(views, proposals.length), context.metadata);
}

/** 28×28 pixels with three numbers each. */
function viewOf({ frame, surroundings }: InPlace): Float32Array {
  const around = surroundings();
  const view = new Float32Array(PIXELS * CONTEXT_CHANNELS);
  for (let p = 0; p < PIXELS; p++) {
    view[CONTEXT_CHANNELS * p] = frame[p];
    view[CONTEXT_CHANNELS * p + 1] = around[p];
    view[CONTEXT_CHANNELS * p + 2] = around[PIXELS + p];
  }
  return view;
}
