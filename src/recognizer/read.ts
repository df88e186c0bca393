import { arrange } from './arrange.ts';
import { complete } from './complete.ts';
import { removeSpecks } from './denoise.ts';
import { bestOf, isGuess, type Look, lookAt, mostConfident } from './look.ts';
import type { Networks } from './networks.ts';
import { dropNotes } from './notes.ts';
import type { Proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { areSure, type Judged } from './select.ts';
import type { DigitReading, Expect, ModelName, Pixels, Reading } from './types.ts';
import { factorFor, toWorking } from './working.ts';

/** How a picture is to be read. */
export interface ReadOptions {
  readonly model: ModelName;
  readonly expect: Expect;
}

/** Working pixels of the first look, enough for a few digits that fill the picture. */
export const COARSE_AREA = 40_000;
/** Working pixels of the second look, taken where the first found nothing or low digits. */
const FINE_AREA = 600_000;
/** How much of the confidence in a mark is left once it was rejected for what stands around it. */
const REJECTED = 0.3;
/** Digits are at least this high, as a share of the picture's height, where they fill it. */
const FILLED = 0.8;
/** Digits lower than this many working pixels deserve a second look. */
const LOW = 16;

/**
 * Reads the digits of a picture. Synchronous; knows no browser.
 *
 * @param pixels any size and content.
 * @param networks the one that `options.model` names and the context network, on an initialised
 * TensorFlow.js backend.
 */
export function read(pixels: Pixels, networks: Networks, options: ReadOptions): Reading {
  const factor = factorFor(pixels, COARSE_AREA);
  const coarse = readAt(factor, pixels, networks, options);
  const finest = factorFor(pixels, FINE_AREA);
  const lowest = Math.min(...coarse.digits.map(({ box }) => box.height));
  if (factor === finest || (lowest !== Number.POSITIVE_INFINITY && lowest >= LOW * factor)) {
    return coarse;
  }
  const fine = readAt(finest, pixels, networks, options);
  return fine.digits.length >= coarse.digits.length ? fine : coarse;
}

/** Reads a picture reduced by a whole factor; where it is not sure, it looks at it otherwise. */
function readAt(factor: number, pixels: Pixels, networks: Networks, options: ReadOptions): Reading {
  const picture = toWorking(pixels, factor);
  const look = (ideas: readonly Proposal[][]) => lookAt(ideas, networks, options.expect);
  const { likely, unlikely } = propose(picture);
  const looks = look(likely);
  if (!areSure(bestOf(looks))) {
    const filled = look(unlikely()).filter(({ choice }) =>
      choice.digits.every(({ proposal }) => proposal.box.height >= FILLED * pixels.height),
    );
    looks.push(...filled);
  }
  const clean = areSure(bestOf(looks)) ? undefined : removeSpecks(picture);
  if (clean) looks.push(...look(propose(clean).likely));
  const best = bestOf(looks);
  if (options.expect === 'digit') return asReading(best.digits, looks, pixels, options.model);
  const digits = isGuess(best, looks)
    ? []
    : complete(
        best.digits,
        looks.map(({ choice }) => choice.digits),
      );
  return asReading(dropNotes(digits, pixels.height), looks, pixels, options.model);
}

function asReading(
  digits: readonly Judged[],
  looks: readonly Look[],
  pixels: Pixels,
  model: ModelName,
): Reading {
  const lines = arrange(digits.map((digit) => asDigit(digit, pixels)));
  const inOrder = lines.flat();
  const seen = Math.max(0, ...looks.map(({ roots }) => roots.length));
  return {
    text: lines.map((line) => line.map(({ digit }) => digit).join('')).join('\n'),
    confidence:
      inOrder.length > 0
        ? inOrder.reduce((product, { confidence }) => product * confidence, 1)
        : REJECTED * Math.max(0, ...looks.map(({ findings }) => mostConfident(findings))),
    digits: inOrder,
    characters: inOrder.map(({ digit, box, confidence }) => {
      return { char: String(digit), box, confidence };
    }),
    stopped: false,
    rejected: Math.max(0, seen - inOrder.length),
    width: pixels.width,
    height: pixels.height,
    model,
  };
}

function asDigit({ proposal, verdict }: Judged, { width, height }: Pixels): DigitReading {
  const { x, y } = proposal.box;
  return {
    digit: verdict.digit,
    confidence: verdict.confidence,
    probabilities: verdict.probabilities,
    box: {
      x,
      y,
      width: Math.min(width - x, proposal.box.width),
      height: Math.min(height - y, proposal.box.height),
    },
    frame: Array.from(proposal.frame, (ink) => Math.round(255 * ink)),
  };
}
