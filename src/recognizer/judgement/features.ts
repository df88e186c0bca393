import { type Evidence, logit } from './evidence.ts';

/** What is known of a character, in the order in which {@link featuresOf} gives it. */
export const FEATURES = [
  'score',
  'digit',
  'sign',
  'letter',
  'frame',
  'frameSurest',
  'agreement',
  'word',
  'line',
  'alone',
  'height',
  'lineLength',
  'aspect',
  'share',
  'edgeDistance',
  'characterCount',
  'covered',
  'frameOne',
  'pixels',
  'picture',
  'lookalike',
  'unknown',
  'readerSurest',
  'frameAgrees',
] as const;

export type Feature = (typeof FEATURES)[number];

/**
 * The features of a character, from which it is told whether it is a digit; `null` where its frame
 * was not looked at, since the reader sees no digit there.
 */
export function featuresOf(evidence: Evidence): number[] | null {
  const { character, named, context, covered, seen, share, edgeDistance, characterCount } =
    evidence;
  if (seen === undefined) return null;
  const { width, height } = character.box;
  const surest = Math.max(...named.digits);
  const alike = seen.probabilities.reduce((sum, p, digit) => sum + p * named.digits[digit], 0);
  const all: Record<Feature, number> = {
    score: logit(character.score),
    digit: logit(named.asDigit),
    sign: logit(named.asSign),
    letter: logit(named.asLetter),
    frame: seen.digitLogit,
    frameSurest: logit(Math.max(...seen.probabilities)),
    agreement: alike / Math.max(1e-6, named.asDigit),
    word: context.word,
    line: context.line,
    alone: context.count === 1 ? 1 : 0,
    height: bounded(Math.log(context.height)),
    lineLength: Math.log(context.count),
    aspect: bounded(Math.log(width / Math.max(0.1, height))),
    share: bounded(Math.log(share)),
    // What stands at the edge may be cut off, or a rule of the paper.
    edgeDistance: Math.min(1, Math.max(-0.2, edgeDistance)),
    characterCount: Math.log(characterCount),
    covered,
    // A plain stroke is the one digit that rules and letters look like.
    frameOne: seen.probabilities[1],
    // Small ones are blurred, and small pictures are cut out around what matters.
    pixels: Math.log(Math.min(height, LARGE)),
    picture: Math.log(Math.min(height / share, LARGE_PICTURE)),
    lookalike: logit(named.asLookalike),
    unknown: logit(named.asUnknown),
    readerSurest: logit(surest / Math.max(1e-6, named.asDigit)),
    frameAgrees: logit(seen.probabilities[named.digits.indexOf(surest)]),
  };
  return FEATURES.map((name) => all[name]);
}

/** Heights of a character and of a picture, in pixels, beyond which they say no more. */
const [LARGE, LARGE_PICTURE] = [64, 512];
/** Ratios beyond this, as logarithms, say no more. */
const MOST = 3;

function bounded(value: number): number {
  return Math.min(MOST, Math.max(-MOST, value));
}
