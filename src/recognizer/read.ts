import { arrange } from './arrange.ts';
import { judge, type Verdict } from './calibrate.ts';
import { dropOutOfPlace } from './context.ts';
import type { Network } from './network/network.ts';
import { type Cutting, flatten, type Proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { type Choice, type Findings, type Judged, select } from './select.ts';
import type { DigitReading, Expect, ModelName, Pixels, Reading } from './types.ts';
import { factorFor, toWorking } from './working.ts';

/** How a picture is to be read. */
export interface ReadOptions {
  readonly model: ModelName;
  readonly expect: Expect;
}

/** Working pixels of the first look, enough for a few digits that fill the picture. */
const COARSE_AREA = 40_000;
/** Working pixels of the second look, taken where the first found nothing or low digits. */
const FINE_AREA = 1_200_000;
/** Digits lower than this many working pixels deserve a second look. */
const LOW = 16;
/** Proposals that are surely digits are not cut. */
const SURE = 0.9;
/** Nothing wider than this, in heights, is one digit. */
const FLATTEST = 1.8;
/** So many proposals are cut at most, those with the most ink first. */
const MOST_CUT = 12;

/**
 * Reads the digits of a picture. Synchronous; knows no browser.
 *
 * @param pixels any size and content.
 * @param network the network that `options.model` names, on an initialised TensorFlow.js backend.
 */
export function read(pixels: Pixels, network: Network, options: ReadOptions): Reading {
  const factor = factorFor(pixels, COARSE_AREA);
  const coarse = readAt(factor, pixels, network, options);
  const finest = factorFor(pixels, FINE_AREA);
  const lowest = Math.min(...coarse.digits.map(({ box }) => box.height));
  if (factor === finest || (lowest !== Number.POSITIVE_INFINITY && lowest >= LOW * factor)) {
    return coarse;
  }
  const fine = readAt(finest, pixels, network, options);
  return fine.digits.length >= coarse.digits.length ? fine : coarse;
}

/** Reads a picture reduced by a whole factor. */
function readAt(factor: number, pixels: Pixels, network: Network, options: ReadOptions): Reading {
  const judged = propose(toWorking(pixels, factor)).map((roots) => ({
    roots,
    findings: judgeAll(roots, network, options.expect),
  }));
  const { digits } = judged
    .map(({ roots, findings }) =>
      options.expect === 'digit' ? single(findings) : select(roots, findings),
    )
    .reduce<Choice>((a, b) => (b.value > a.value ? b : a), { value: 0, digits: [] });
  const kept = dropOutOfPlace(digits).map((judgedDigit) => asDigit(judgedDigit, pixels));
  const lines = arrange(kept);
  const inOrder = lines.flat();
  const looks = judged.reduce((sum, { roots }) => sum + roots.length, 0);
  return {
    text: lines.map((line) => line.map(({ digit }) => digit).join('')).join('\n'),
    confidence:
      inOrder.length > 0
        ? inOrder.reduce((product, { confidence }) => product * confidence, 1)
        : Math.max(0, ...judged.map(({ findings }) => mostConfident(findings))),
    digits: inOrder,
    rejected: Math.max(0, looks - inOrder.length),
    width: pixels.width,
    height: pixels.height,
    model: options.model,
  };
}

/** Verdicts on all proposals, and on what can be made of those that are no digit as they are. */
function judgeAll(roots: readonly Proposal[], network: Network, expect: Expect): Findings {
  const verdicts = new Map<Proposal, Verdict>();
  const ask = (proposals: readonly Proposal[]) => {
    const plausible = proposals.filter(({ box }) => box.width < FLATTEST * box.height);
    const frames = plausible.map(({ frame }) => frame);
    judge(network, frames).forEach((verdict, i) => {
      verdicts.set(plausible[i], verdict);
    });
  };
  const all = flatten(roots);
  ask(all);
  const doubtful = (proposals: readonly Proposal[]) =>
    proposals
      .filter((proposal) => (verdicts.get(proposal)?.confidence ?? 0) < SURE)
      .sort((a, b) => b.mass - a.mass)
      .slice(0, MOST_CUT);
  const otherViews = new Map<Proposal, readonly Proposal[][]>();
  let latest = all;
  while (latest.length > 0) {
    const views = doubtful(latest).map((proposal) => [proposal, proposal.otherViews()] as const);
    for (const [proposal, forests] of views) otherViews.set(proposal, forests);
    latest = views.flatMap(([, forests]) => forests.flatMap((roots) => flatten(roots)));
    ask(latest);
    all.push(...latest);
  }
  const cuttings = new Map<Proposal, Cutting>();
  if (expect !== 'digit') {
    for (const p of doubtful(all)) cuttings.set(p, p.cut());
    ask([...cuttings.values()].flatMap(({ pieces }) => pieces.map((piece) => piece.proposal)));
  }
  return { verdicts, cuttings, otherViews };
}

/** The one proposal that explains the most ink with the most certainty. */
function single({ verdicts }: Findings): Choice {
  let best: Judged | undefined;
  let value = 0;
  for (const [proposal, verdict] of verdicts) {
    const own = proposal.mass * verdict.confidence;
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
