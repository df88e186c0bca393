import { inside } from './boxes.ts';
import type { Evidence } from './judgement/evidence.ts';
import {
  acceptedOf,
  isAccepted,
  type Judged,
  judgeCharacter,
  mostLikelyDigit,
} from './judgement/judged.ts';
import type { Judgement } from './judgement/judgement.ts';
import { confidenceOf } from './judgement/whole.ts';
import { numbersOf } from './lines/numbers.ts';
import { SYMBOLS } from './reader/alphabet.ts';
import {
  type CharacterReading,
  type DigitReading,
  type Expect,
  MOST_SEEN,
  type Reading,
  type SeenCharacter,
  type Size,
} from './types.ts';

/** At least one digit of a line must have this probability of being a digit. */
const SURE = 0.9;

/** What is made of the evidence for each character of a picture. */
export function readingOf(
  evidence: readonly Evidence[],
  picture: Size,
  judgement: Judgement,
  options: { readonly expect: Expect; readonly signs?: boolean },
): Omit<Reading, 'stopped' | 'model'> {
  const judged = evidence.map((one) => judgeCharacter(one, judgement));
  const accepted =
    options.expect === 'digit' ? mostLikelyDigit(judged, judgement) : acceptedOf(judged, picture);
  const lines = linesOf(accepted).map((runs) =>
    runs.map((run) => (options.signs === false ? run.filter(isDigit) : run)),
  );
  const inOrder = lines.flat(2);
  const digits = new Map<Judged, DigitReading>();
  for (const one of inOrder) {
    if (one.sort === 'digit') digits.set(one, asDigit(one, picture));
  }
  const others = judged.filter((one) => !digits.has(one));
  return {
    text: lines
      .map((runs) => runs.map((run) => run.map(({ symbol }) => SYMBOLS[symbol]).join('')).join(' '))
      .join('\n'),
    confidence: confidenceOf([...digits.values()], others, judgement),
    digits: [...digits.values()],
    characters: inOrder.map((one) => asCharacter(one, picture)),
    seen: seenIn(judged, accepted, picture),
    rejected: others.filter((one) => isAccepted(one) && one.sort === 'letter').length,
    width: picture.width,
    height: picture.height,
  };
}

/** Numbers of what was accepted, line by line. */
export function linesOf(accepted: readonly Judged[]): Judged[][][] {
  const lines = numbersOf(accepted);
  return accepted.length === 1 ? lines : lines.filter(hasSureDigit);
}

/** A line of doubtful digits alone is a chance find in a texture. */
function hasSureDigit(runs: readonly (readonly Judged[])[]): boolean {
  return runs.some((run) =>
    run.some(({ sort, digitProbability }) => sort === 'digit' && digitProbability >= SURE),
  );
}

const isDigit = ({ sort }: Judged) => sort === 'digit';

function asDigit(one: Judged, picture: Size): DigitReading {
  const { evidence, symbol, probabilities, box, confidence } = one;
  return {
    digit: symbol,
    confidence,
    probabilities,
    box: inside(box, picture),
    frame: Array.from(evidence.seen?.frame ?? [], (ink) => Math.round(255 * ink)),
  };
}

function asCharacter({ symbol, box, confidence }: Judged, picture: Size): CharacterReading {
  return { char: SYMBOLS[symbol], box: inside(box, picture), confidence };
}

/** What was found, as it was read where it was. */
function seenIn(
  judged: readonly Judged[],
  accepted: readonly Judged[],
  picture: Size,
): SeenCharacter[] {
  const taken = new Set(accepted.map(({ evidence }) => evidence));
  const left = judged.filter((one) => isAccepted(one) && !taken.has(one.evidence));
  return [...accepted, ...left]
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_SEEN)
    .map((one) => ({ ...asCharacter(one, picture), sort: one.sort }));
}
