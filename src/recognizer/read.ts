import { inkAround } from './frame/ink.ts';
import { isolate } from './frame/isolate.ts';
import { normalize } from './frame/normalize.ts';
import { type Judged, judgeCharacter } from './lines/judge.ts';
import { numbersOf } from './lines/numbers.ts';
import { judge, type Verdict } from './network/calibrate.ts';
import type { Network } from './network/network.ts';
import { makeOpaque } from './pyramid/opaque.ts';
import { SYMBOLS } from './reader/alphabet.ts';
import { findCharacters, type Patience } from './reader/find.ts';
import type { Reader } from './reader/reader.ts';
import type {
  Box,
  CharacterReading,
  DigitReading,
  Expect,
  ModelName,
  Pixels,
  Reading,
} from './types.ts';

/** How a picture is to be read. */
export interface ReadOptions extends Patience {
  readonly model: ModelName;
  readonly expect: Expect;
}

/** What reading needs, on an initialised TensorFlow.js backend. */
export interface Networks {
  /** Finds and names the characters of a picture. */
  readonly reader: Reader;
  /** Sees the frame of a digit and says which one it is. */
  readonly digits: Network;
}

/** Characters less sure than this are not taken for characters. */
const LIKELY = 0.35;
/** Weight of the logarithms of the frame network's and of the reader's ten probabilities. */
const WEIGHTS = { frame: 0.7, reader: 0.6 } as const;

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
  const judged = characters.map((character) => judgeCharacter(character, onlyDigits));
  const likely = judged.filter(({ character }) => character.score >= LIKELY);
  const chosen = options.expect === 'digit' ? surest(judged) : likely;
  const lines = numbersOf(chosen);
  const inOrder = lines.flat(2);
  const seen = inOrder.filter(({ sort }) => sort === 'digit');
  const frames = seen.map(({ character }) => normalize(isolate(inkAround(picture, character.box))));
  const verdicts = judge(network, frames);
  const read = new Map(
    seen.map((one, i) => [one, asDigit(one, frames[i], verdicts[i], picture)] as const),
  );
  const missing = judged.filter(
    ({ character, sort }) => sort === 'digit' && character.score < LIKELY,
  );
  const letters = likely.filter(({ sort }) => sort === 'letter');
  const readings = inOrder.map((one): CharacterReading => {
    const digit = read.get(one);
    return digit
      ? { char: String(digit.digit), box: digit.box, confidence: digit.confidence }
      : {
          char: SYMBOLS[one.symbol],
          box: inside(one.character.box, picture),
          confidence: one.character.score * one.certainty,
        };
  });
  const charOf = new Map(inOrder.map((one, i) => [one, readings[i].char]));
  return {
    text: lines
      .map((runs) => runs.map((run) => run.map((one) => charOf.get(one)).join('')).join(' '))
      .join('\n'),
    confidence: confidenceOf([...read.values()], missing, letters),
    digits: [...read.values()],
    characters: readings,
    rejected: letters.length,
    stopped,
    width: pixels.width,
    height: pixels.height,
    model: options.model,
  };
}

/** Where one digit is expected, the one that is most likely there. */
function surest(judged: readonly Judged[]): Judged[] {
  const value = ({ character, certainty, sort }: Judged) =>
    sort === 'digit' ? character.score * certainty : 0;
  const best = judged.reduce<Judged | undefined>(
    (a, b) => (a === undefined || value(b) > value(a) ? b : a),
    undefined,
  );
  return best && value(best) > 0 ? [best] : [];
}

function asDigit(
  { character, certainty, digits }: Judged,
  frame: Float32Array,
  verdict: Verdict,
  picture: Pixels,
): DigitReading {
  const joined = verdict.probabilities.map(
    (p, digit) =>
      Math.max(1e-6, p) ** WEIGHTS.frame * Math.max(1e-4, digits[digit]) ** WEIGHTS.reader,
  );
  const sum = joined.reduce((total, p) => total + p, 0);
  const probabilities = joined.map((p) => p / sum);
  const most = Math.max(...probabilities);
  return {
    digit: probabilities.indexOf(most),
    confidence: character.score * certainty * most,
    probabilities,
    box: inside(character.box, picture),
    frame: Array.from(frame, (ink) => Math.round(255 * ink)),
  };
}

/** That every digit is right and none is missing; where there is none, how likely there is one. */
function confidenceOf(
  digits: readonly DigitReading[],
  missing: readonly Judged[],
  letters: readonly Judged[],
): number {
  const overlooked = missing.map(({ character, certainty }) => character.score * certainty);
  const mistaken = letters.map(({ character, certainty }) => character.score * (1 - certainty));
  if (digits.length === 0) return Math.min(0.5, Math.max(0, ...overlooked, ...mistaken));
  const right = digits.reduce((product, { confidence }) => product * confidence, 1);
  return overlooked.reduce((product, p) => product * (1 - p), right);
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
