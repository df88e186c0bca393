import type { Verdict } from './calibrate.ts';
import { judgeInPlace, type Networks } from './networks.ts';
import type { Cutting, Proposal } from './proposal.ts';
import type { Expect } from './types.ts';

/** What is known of the proposals of a picture. */
export interface Findings {
  readonly verdicts: ReadonlyMap<Proposal, Verdict>;
  /** The proposals that were cut; the verdicts on their pieces are in `verdicts` too. */
  readonly cuttings: ReadonlyMap<Proposal, Cutting>;
  /** Other views of some proposals' ink. */
  readonly otherViews: ReadonlyMap<Proposal, readonly (readonly Proposal[])[]>;
}

/** From this confidence on a proposal is a digit and nothing else is made of its ink. */
const SURE = 0.9;
/** Nothing wider than this, in heights, is one digit; a few digits of MNIST are twice as wide as high. */
export const FLATTEST = 2.2;
/** Where sure digits explain more than this share of some ink, it holds no others. */
const EXPLAINED = 0.6;
/** Where they explain more than this share, or do so in another view, no view of a view is taken. */
const SETTLED = 0.5;
/** What has less ink than this share of a sure digit stands beside it as a speck. */
const SPECK = 0.03;
/** So much doubtful ink is looked at more closely, the largest pieces first; less in other views. */
const MOST_DOUBTS = 8;
const MOST_DOUBTS_DEEPER = 4;

/**
 * Asks the networks about proposals, and about what is inside those that are no sure digit. Ink in
 * which they see no digit is looked at in other views, and cut where more than one is expected.
 */
export function investigate(
  roots: readonly Proposal[],
  networks: Networks,
  expect: Expect,
): Findings {
  const verdicts = new Map<Proposal, Verdict>();
  const ask = (proposals: readonly Proposal[]) => {
    const plausible = proposals.filter(({ box }) => box.width < FLATTEST * box.height);
    judgeInPlace(networks, plausible).forEach((verdict, i) => {
      verdicts.set(plausible[i], verdict);
    });
  };
  const isSureDigit = (proposal: Proposal) => {
    const verdict = verdicts.get(proposal);
    return verdict !== undefined && isSure(verdict);
  };
  const inside = (level: readonly Proposal[]) =>
    level.filter((proposal) => !isSureDigit(proposal)).flatMap(({ children }) => children);
  const askDown = (proposals: readonly Proposal[]) => {
    for (let level = proposals; level.length > 0; level = inside(level)) ask(level);
  };
  const otherViews = new Map<Proposal, Proposal[][]>();
  const cuttings = new Map<Proposal, Cutting>();
  const seenOtherwise = (proposal: Proposal) => otherViews.get(proposal)?.flat() ?? [];
  askDown(roots);
  let most = MOST_DOUBTS;
  for (let latest = roots; latest.length > 0; most = MOST_DOUBTS_DEEPER) {
    const least = SPECK * largestMass([...verdicts.keys()].filter(isSureDigit));
    const doubts = doubtful(latest, isSureDigit)
      .filter(({ mass }) => mass >= least)
      .sort((a, b) => b.mass - a.mass)
      .slice(0, most);
    for (const proposal of doubts) {
      otherViews.set(proposal, proposal.otherViews());
      if (expect !== 'digit') cuttings.set(proposal, proposal.cut());
    }
    askDown(doubts.flatMap(seenOtherwise));
    const isSettled = (proposal: Proposal) =>
      [proposal.children, ...(otherViews.get(proposal) ?? [])].some(
        (view) => explainedBy(view, isSureDigit) > SETTLED * proposal.mass,
      );
    latest = doubts.filter((proposal) => !isSettled(proposal)).flatMap(seenOtherwise);
  }
  ask([...cuttings.values()].flatMap(({ pieces }) => pieces.map(({ proposal }) => proposal)));
  return { verdicts, cuttings, otherViews };
}

/** Whether a verdict leaves nothing to look for. */
export function isSure({ confidence }: Pick<Verdict, 'confidence'>): boolean {
  return confidence >= SURE;
}

/** Proposals that are no sure digit nor part of one, and have ink that no sure one inside explains. */
function doubtful(
  proposals: readonly Proposal[],
  isSureDigit: (proposal: Proposal) => boolean,
): Proposal[] {
  return proposals
    .filter((proposal) => !isSureDigit(proposal))
    .flatMap((proposal) => [
      ...(explainedBy(proposal.children, isSureDigit) > EXPLAINED * proposal.mass
        ? []
        : [proposal]),
      ...doubtful(proposal.children, isSureDigit),
    ]);
}

/** The ink of the sure digits among proposals and inside them. */
function explainedBy(
  proposals: readonly Proposal[],
  isSureDigit: (proposal: Proposal) => boolean,
): number {
  return proposals.reduce(
    (sum, proposal) =>
      sum + (isSureDigit(proposal) ? proposal.mass : explainedBy(proposal.children, isSureDigit)),
    0,
  );
}

function largestMass(proposals: readonly Proposal[]): number {
  return Math.max(0, ...proposals.map(({ mass }) => mass));
}
