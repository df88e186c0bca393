import { arrange } from './arrange.ts';
import { judge, type Verdict } from './calibrate.ts';
import { dropOutOfPlace } from './context.ts';
import type { Network } from './network/network.ts';
import { type Cutting, flatten, type Proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { type Choice, type Findings, type Judged, select } from './select.ts';
import type { DigitReading, Expect, ModelName, Pixels, Reading } from './types.ts';

/** How a picture is to be read. */
export interface ReadOptions {
  readonly model: ModelName;
  readonly expect: Expect;
}

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
  const judged = propose(pixels).map((roots) => ({
    roots,
    findings: judgeAll(roots, network, options.expect),
  }));
  const { digits } = judged
    .map(({ roots, findings }) =>
      options.expect === 'digit' ? single(findings) : select(roots, findings),
    )
    .reduce<Choice>((a, b) => (b.value > a.value ? b : a), { value: 0, digits: [] });
  const lines = arrange(
    dropOutOfPlace(digits).map(({ proposal, verdict }) => asDigit(proposal, verdict)),
  );
  const read = lines.flat();
  const looks = judged.flatMap(({ roots }) => roots).length;
  return {
    text: lines.map((line) => line.map(({ digit }) => digit).join('')).join('\n'),
    confidence:
      read.length > 0
        ? read.reduce((product, { confidence }) => product * confidence, 1)
        : Math.max(0, ...judged.map(({ findings }) => mostConfident(findings))),
    digits: read,
    rejected: Math.max(0, looks - read.length),
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
  const unruled = new Map(doubtful(all).map((proposal) => [proposal, proposal.withoutRules()]));
  const inside = [...unruled.values()].flatMap((proposals) => flatten(proposals));
  ask(inside);
  const cuttings = new Map<Proposal, Cutting>();
  if (expect !== 'digit') {
    for (const p of doubtful([...all, ...inside])) cuttings.set(p, p.cut());
    ask([...cuttings.values()].flatMap(({ pieces }) => pieces.map((piece) => piece.proposal)));
  }
  return { verdicts, cuttings, unruled };
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

function asDigit(proposal: Proposal, verdict: Verdict): DigitReading {
  return {
    digit: verdict.digit,
    confidence: verdict.confidence,
    probabilities: verdict.probabilities,
    box: proposal.box,
    frame: Array.from(proposal.frame, (ink) => Math.round(255 * ink)),
  };
}
