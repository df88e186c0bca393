import { area, inside } from '../boxes.ts';
import type { Box, Size, Sort } from '../types.ts';
import type { Evidence } from './evidence.ts';
import type { Judgement } from './judgement.ts';
import { digitProbabilityOf, whichDigit } from './probabilities.ts';

/** Signs and letters with a lower score than this are dropped. */
export const MIN_SCORE = 0.35;
/** More likely a digit than not. */
const IS_DIGIT = 0.5;
/** Less of its box inside the picture, and a character is cut off … */
const WHOLE = 0.8;
/** … unless it is only so many pixels: boxes are that exact. */
const SOFT_EDGE = 3;

/** A character, what it is taken for and how surely it is a digit. */
export interface Judged {
  readonly evidence: Evidence;
  readonly box: Box;
  readonly sort: Sort;
  readonly symbol: number;
  readonly digitProbability: number;
  /** Of a digit, ten probabilities that sum to 1: which one. */
  readonly probabilities: readonly number[];
  /** Probability that it is there and is this one, 0…1. */
  readonly confidence: number;
}

/** @param least probability from which on it is taken for a digit. */
export function judgeCharacter(evidence: Evidence, judgement: Judgement, least = IS_DIGIT): Judged {
  const { character, named, seen } = evidence;
  const digitProbability = digitProbabilityOf(evidence, judgement);
  const common = { evidence, box: character.box, digitProbability };
  if (seen && digitProbability >= least) {
    const probabilities = whichDigit(named, seen, judgement);
    const most = Math.max(...probabilities);
    const symbol = probabilities.indexOf(most);
    return { ...common, sort: 'digit', symbol, probabilities, confidence: digitProbability * most };
  }
  const sort = named.asSign >= named.asLetter ? 'sign' : 'letter';
  const symbol = named[sort];
  const confidence = character.score * character.symbols[symbol];
  return { ...common, sort, symbol, probabilities: [], confidence };
}

/** Whether it counts as found; what is left over is a chance find. */
export function isAccepted({ sort, evidence }: Judged): boolean {
  return sort === 'digit' || evidence.character.score >= MIN_SCORE;
}

/** Where one digit is expected, the one that is most likely there. */
export function mostLikelyDigit(judged: readonly Judged[], judgement: Judgement): Judged[] {
  const best = judged.reduce<Judged | undefined>(
    (a, b) => (a === undefined || b.digitProbability > a.digitProbability ? b : a),
    undefined,
  );
  return best && best.digitProbability > 0 ? [judgeCharacter(best.evidence, judgement, 0)] : [];
}

/** What is taken for found: of several characters, those that are whole. */
export function acceptedOf(judged: readonly Judged[], picture: Size): readonly Judged[] {
  const accepted = judged.filter(isAccepted);
  return accepted.length === 1 ? accepted : accepted.filter(({ box }) => isWhole(box, picture));
}

/** Whether a character lies in the picture, and not partly beyond its edge. */
function isWhole(box: Box, picture: Size): boolean {
  const part = inside(box, picture);
  const beyond = Math.max(box.width - part.width, box.height - part.height);
  return beyond <= SOFT_EDGE || area(part) >= WHOLE * area(box);
}
