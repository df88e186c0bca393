import { type Evidence, gatherEvidence, logit } from './judgement/evidence.ts';
import { digitness, whichDigit } from './judgement/judge.ts';
import type { Judgement } from './judgement/judgement.ts';
import { numbersOf } from './lines/numbers.ts';
import { sigmoid } from './network/calibrate.ts';
import type { Network } from './network/network.ts';
import { makeOpaque } from './pyramid/opaque.ts';
import { SYMBOLS } from './reader/alphabet.ts';
import { findCharacters, type Patience } from './reader/find.ts';
import type { Reader } from './reader/reader.ts';
import {
  type Box,
  type CharacterReading,
  type DigitReading,
  type Expect,
  MOST_SEEN,
  type ModelName,
  type Pixels,
  type Reading,
  type SeenCharacter,
} from './types.ts';

/** How a picture is to be read. */
export interface ReadOptions extends Patience {
  readonly model: ModelName;
  readonly expect: Expect;
  /** Whether signs that stand between and beside digits are kept; they are where nothing is said. */
  readonly signs?: boolean;
}

/** What reading needs, on an initialised TensorFlow.js backend. */
export interface Networks {
  /** Finds and names the characters of a picture. */
  readonly reader: Reader;
  /** Sees the frame of a digit and says which one it is. */
  readonly digits: Network;
}

/** Signs and letters less sure than this are not taken for any. */
export const LIKELY = 0.35;
/** More likely a digit than not. */
const IS_DIGIT = 0.5;
/** Where there are several characters, a digit must be more likely than that. */
const IN_COMPANY = 0.6;

/** Less of its box inside the picture, and a character is cut off … */
const WHOLE = 0.8;
/** … unless it is only so many pixels: boxes are that exact. */
const SOFT_EDGE = 3;

/** How much of the confidence in a digit is left where it was not taken for one. */
const REJECTED = 0.3;
/** One digit of a line must be at least so likely to be one. */
const VOUCHES = 0.8;

/** A character, what it is taken for and how surely it is a digit. */
interface Judged {
  readonly evidence: Evidence;
  readonly box: Box;
  readonly sort: 'digit' | 'sign' | 'letter';
  readonly symbol: number;
  readonly isDigit: number;
  /** Probability that it is there and is this one, 0…1. */
  readonly confidence: number;
}

/**
 * Reads the digits of a picture. Knows no browser.
 *
 * @param pixels any size and content.
 * @throws the signal's reason where it is aborted.
 */
export async function read(
  pixels: Pixels,
  { reader, digits: network }: Networks,
  options: ReadOptions,
): Promise<Reading> {
  const picture = makeOpaque(pixels);
  const { characters, stopped } = await findCharacters(picture, reader, options);
  const onlyDigits = options.expect !== 'auto';
  const judged = gatherEvidence(picture, characters, network, onlyDigits).map((evidence) =>
    judgeCharacter(evidence, reader.judgement),
  );
  const accepted =
    options.expect === 'digit'
      ? surest(judged, reader.judgement)
      : inCompany(judged.filter(isAccepted), picture);
  const found =
    accepted.length === 1 ? numbersOf(accepted) : numbersOf(accepted).filter(isVouchedFor);
  const lines = found.map((runs) =>
    runs.map((run) => (options.signs === false ? run.filter(isDigit) : run)),
  );
  const inOrder = lines.flat(2);
  const digits = new Map<Judged, DigitReading>();
  for (const one of inOrder) {
    if (one.sort === 'digit') digits.set(one, asDigit(one, reader.judgement, picture));
  }
  const others = judged.filter((one) => !digits.has(one));
  return {
    text: lines
      .map((runs) => runs.map((run) => run.map(({ symbol }) => SYMBOLS[symbol]).join('')).join(' '))
      .join('\n'),
    confidence: confidenceOf([...digits.values()], others, reader.judgement),
    digits: [...digits.values()],
    characters: inOrder.map((one) => asCharacter(one, picture)),
    seen: seenIn(judged, accepted, picture),
    rejected: others.filter((one) => isAccepted(one) && one.sort === 'letter').length,
    stopped,
    width: pixels.width,
    height: pixels.height,
    model: options.model,
  };
}

function judgeCharacter(evidence: Evidence, judgement: Judgement, least = IS_DIGIT): Judged {
  const { character, named } = evidence;
  const isDigit = digitness(evidence, judgement);
  const common = { evidence, box: character.box, isDigit };
  if (isDigit >= least) {
    const shares = whichDigit(evidence, judgement);
    const most = Math.max(...shares);
    return { ...common, sort: 'digit', symbol: shares.indexOf(most), confidence: isDigit * most };
  }
  const sort = named.asSign >= named.asLetter ? 'sign' : 'letter';
  const symbol = named[sort];
  return { ...common, sort, symbol, confidence: character.score * character.symbols[symbol] };
}

/** A line of doubtful digits alone is a chance find in a texture. */
function isVouchedFor(runs: readonly (readonly Judged[])[]): boolean {
  return runs.some((run) =>
    run.some(({ sort, isDigit }) => sort === 'digit' && isDigit >= VOUCHES),
  );
}

const isDigit = ({ sort }: Judged) => sort === 'digit';

function isAccepted({ sort, evidence }: Judged): boolean {
  return sort === 'digit' || evidence.character.score >= LIKELY;
}

/** Where one digit is expected, the one that is most likely there. */
function surest(judged: readonly Judged[], judgement: Judgement): Judged[] {
  const best = judged.reduce<Judged | undefined>(
    (a, b) => (a === undefined || b.isDigit > a.isDigit ? b : a),
    undefined,
  );
  return best && best.isDigit > 0 ? [judgeCharacter(best.evidence, judgement, 0)] : [];
}

function asDigit(one: Judged, judgement: Judgement, picture: Pixels): DigitReading {
  const { evidence, symbol, box, confidence } = one;
  return {
    digit: symbol,
    confidence,
    probabilities: whichDigit(evidence, judgement),
    box: inside(box, picture),
    frame: Array.from(evidence.seen?.frame ?? [], (ink) => Math.round(255 * ink)),
  };
}

function asCharacter({ symbol, box, confidence }: Judged, picture: Pixels): CharacterReading {
  return { char: SYMBOLS[symbol], box: inside(box, picture), confidence };
}

/** What was found, as it was read where it was. */
function seenIn(
  judged: readonly Judged[],
  accepted: readonly Judged[],
  picture: Pixels,
): SeenCharacter[] {
  const taken = new Set(accepted.map(({ evidence }) => evidence));
  const left = judged.filter((one) => isAccepted(one) && !taken.has(one.evidence));
  return [...accepted, ...left]
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_SEEN)
    .map((one) => ({ ...asCharacter(one, picture), sort: one.sort }));
}

/** That every digit is right and none is missing; where there is none, how likely there is one. */
function confidenceOf(
  digits: readonly DigitReading[],
  others: readonly Judged[],
  { whole }: Judgement,
): number {
  if (digits.length === 0) {
    return REJECTED * others.reduce((most, { isDigit }) => Math.max(most, isDigit), 0);
  }
  const { weakest, right, complete, count } = wholeEvidence(digits, others);
  return sigmoid(
    whole.bias +
      whole.weakest * weakest +
      whole.right * right +
      whole.complete * complete +
      whole.count * count,
  );
}

/** What speaks for a whole reading; see {@link Judgement.whole}. */
export function wholeEvidence(
  digits: readonly Pick<DigitReading, 'confidence'>[],
  others: readonly { readonly isDigit: number }[],
) {
  const sum = (values: readonly number[]) =>
    values.reduce((total, p) => total + Math.log(Math.max(1e-6, p)), 0);
  return {
    weakest: logit(Math.min(...digits.map(({ confidence }) => confidence))),
    right: sum(digits.map(({ confidence }) => confidence)),
    complete: sum(others.map(({ isDigit }) => 1 - isDigit)),
    count: Math.log(digits.length),
  };
}

/** Of several characters, those that are whole, and digits only where they are surely some. */
function inCompany(accepted: readonly Judged[], picture: Pixels): readonly Judged[] {
  if (accepted.length === 1) return accepted;
  return accepted.filter(
    ({ box, sort, isDigit }) =>
      isWhole(box, picture) && (sort !== 'digit' || isDigit >= IN_COMPANY),
  );
}

/** Whether a character lies in the picture, and not partly beyond its edge. */
function isWhole(box: Box, picture: Pixels): boolean {
  const { width, height } = inside(box, picture);
  const beyond = Math.max(box.width - width, box.height - height);
  return beyond <= SOFT_EDGE || width * height >= WHOLE * box.width * box.height;
}

/** The part of a box that lies in the picture. */
function inside({ x, y, width, height }: Box, picture: Pixels): Box {
  const left = Math.min(Math.max(0, x), picture.width - 1);
  const top = Math.min(Math.max(0, y), picture.height - 1);
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.min(picture.width, x + width) - left),
    height: Math.max(1, Math.min(picture.height, y + height) - top),
  };
}
