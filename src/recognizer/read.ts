import { arrange } from './arrange.ts';
import { complete } from './complete.ts';
import { removeSpecks } from './denoise.ts';
import { type Findings, investigate, SURE } from './findings.ts';
import type { Networks } from './networks.ts';
import type { Proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { type Choice, type Judged, select } from './select.ts';
import { dropThinRules } from './thin.ts';
import type { DigitReading, Expect, ModelName, Pixels, Reading } from './types.ts';
import { dropFromWords } from './words.ts';
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
/** What counts for ink that is surely no digit where one digit is expected. */
const HEAD_START = 0.25;
/** How much of the confidence in a mark is left once it was rejected for what stands around it. */
const REJECTED = 0.3;
/** Digits that are less than this share of all ink are chance finds in a texture. */
const SPECK = 0.03;
/** One digit of a number must be at least so likely. */
const VOUCHES = 0.7;

const NOTHING: Choice = { value: 0, digits: [] };
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
  if (!isSure(bestOf(looks))) looks.push(...look(unlikely()));
  const clean = isSure(bestOf(looks)) ? undefined : removeSpecks(picture);
  if (clean) looks.push(...look(propose(clean).likely));
  const best = bestOf(looks);
  if (options.expect === 'digit') return asReading(best.digits, looks, pixels, options.model);
  const digits = isGuess(best, looks)
    ? []
    : complete(
        best.digits,
        looks.map(({ choice }) => choice.digits),
      );
  return asReading(digits, looks, pixels, options.model);
}

/** What one idea of the ink in a picture comes to. */
interface Look {
  readonly roots: readonly Proposal[];
  readonly findings: Findings;
  readonly choice: Choice;
}

function lookAt(ideas: readonly Proposal[][], networks: Networks, expect: Expect): Look[] {
  return ideas.map((roots) => {
    const findings = investigate(roots, networks, expect);
    if (expect === 'digit') return { roots, findings, choice: single(findings) };
    const { value, digits } = select(roots, findings);
    return {
      roots,
      findings,
      choice: { value, digits: dropThinRules(dropFromWords(digits, findings)) },
    };
  });
}

function bestOf(looks: readonly Look[]): Choice {
  return looks.reduce((best, { choice }) => (choice.value > best.value ? choice : best), NOTHING);
}

/** Nothing likely enough to vouch for the rest: several doubtful marks, or one among others. */
function isGuess(choice: Choice, looks: readonly Look[]): boolean {
  const { digits } = choice;
  const roots = looks.find((look) => look.choice === choice)?.roots ?? [];
  const allInk = roots.reduce((sum, { mass }) => sum + mass, 0);
  const itsInk = digits.reduce((sum, { proposal }) => sum + proposal.mass, 0);
  if (itsInk < SPECK * allInk) return true;
  if (digits.some(({ verdict }) => verdict.confidence >= VOUCHES)) return false;
  return digits.length > 1 || itsInk < allInk / 2;
}

function isSure({ digits }: Choice): boolean {
  return digits.length > 0 && digits.every(({ verdict }) => verdict.confidence >= SURE);
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
    rejected: Math.max(0, seen - inOrder.length),
    width: pixels.width,
    height: pixels.height,
    model,
  };
}

/** The one proposal that explains the most ink with the most certainty. */
function single({ verdicts }: Findings): Choice {
  let best: Judged | undefined;
  let value = 0;
  for (const [proposal, verdict] of verdicts) {
    const own = proposal.mass * (verdict.confidence + HEAD_START);
    if (own > value) [best, value] = [{ proposal, verdict }, own];
  }
  return { value, digits: best ? [best] : [] };
}

function mostConfident({ verdicts }: Findings): number {
  return Math.max(0, ...[...verdicts.values()].map(({ confidence }) => confidence));
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
