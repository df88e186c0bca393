import { inside } from './boxes.ts';
import { gatherEvidence } from './judgement/evidence.ts';
import { inCompany, isAccepted, type Judged, judgeCharacter, surest } from './judgement/judged.ts';
import { confidenceOf } from './judgement/whole.ts';
import { numbersOf } from './lines/numbers.ts';
import type { Network } from './network/network.ts';
import { makeOpaque } from './pyramid/opaque.ts';
import { SYMBOLS } from './reader/alphabet.ts';
import { findCharacters, type Patience } from './reader/find.ts';
import type { Reader } from './reader/reader.ts';
import {
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

/** One digit of a line must be at least so likely to be one. */
const VOUCHES = 0.8;

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
    if (one.sort === 'digit') digits.set(one, asDigit(one, picture));
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

/** A line of doubtful digits alone is a chance find in a texture. */
function isVouchedFor(runs: readonly (readonly Judged[])[]): boolean {
  return runs.some((run) =>
    run.some(({ sort, isDigit }) => sort === 'digit' && isDigit >= VOUCHES),
  );
}

const isDigit = ({ sort }: Judged) => sort === 'digit';

function asDigit(one: Judged, picture: Pixels): DigitReading {
  const { evidence, symbol, probabilities, box, confidence } = one;
  return {
    digit: symbol,
    confidence,
    probabilities,
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
