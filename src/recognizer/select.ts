import { logOdds, type Verdict } from './calibrate.ts';
import { type Findings, isSure } from './findings.ts';
import type { Cutting, Proposal } from './proposal.ts';

/** A proposal with what the network says of it. */
export interface Judged {
  readonly proposal: Proposal;
  readonly verdict: Verdict;
}

/** Digits that explain a piece of ink, and how well. */
export interface Choice {
  /** Ink explained × log odds, summed over the digits; 0 where nothing is a digit. */
  readonly value: number;
  readonly digits: readonly Judged[];
}

/** Digits that touch are at least so much of their ink. */
const TOUCHING = 0.4;

const NOTHING: Choice = { value: 0, digits: [] };

/**
 * Picks the digits that explain the most ink with the most certainty. Of the same ink, a proposal,
 * what is inside it, what another view of it shows, or its best cut may be chosen, never two of them: dynamic programming
 * over the tree of proposals. Weighing by ink makes a whole 8 win over the 0 in its upper half,
 * and two touching digits win over the blot they make together.
 */
export function select(roots: readonly Proposal[], findings: Findings): Choice {
  return join(roots.map((root) => best(root, findings)));
}

function best(proposal: Proposal, findings: Findings): Choice {
  const cutting = findings.cuttings.get(proposal);
  const inside = select(proposal.children, findings);
  const otherwise = [
    ...(findings.otherViews.get(proposal) ?? []).map((view) => select(view, findings)),
    cutting ? bestCut(cutting, proposal.mass, findings) : NOTHING,
  ].filter(
    (choice) => !inside.digits.some(({ verdict }) => isSure(verdict)) || hasMore(choice, inside),
  );
  return [alone(proposal, findings), inside, ...otherwise].reduce((a, b) =>
    b.value > a.value ? b : a,
  );
}

/** Where there is a sure digit, another view counts that shows more of them, all sure. */
function hasMore(choice: Choice, inside: Choice): boolean {
  return choice.digits.length > inside.digits.length && areSure(choice);
}

/** Whether there are digits and all of them are sure. */
export function areSure({ digits }: Choice): boolean {
  return digits.length > 0 && digits.every(({ verdict }) => isSure(verdict));
}

function alone(proposal: Proposal, findings: Findings): Choice {
  const verdict = findings.verdicts.get(proposal);
  if (!verdict) return NOTHING;
  const odds = logOdds(verdict.confidence);
  return odds > 0 ? { value: odds * proposal.mass, digits: [{ proposal, verdict }] } : NOTHING;
}

/**
 * The best way from the first cut to the last, every piece on it a digit or left out. Where little
 * of the ink is digits it is a word in joined letters.
 */
function bestCut({ cuts, pieces }: Cutting, mass: number, findings: Findings): Choice {
  const upTo: Choice[] = [NOTHING];
  for (let to = 1; to < cuts; to++) {
    upTo[to] = upTo[to - 1];
    for (const piece of pieces) {
      if (piece.to !== to) continue;
      const choice = join([upTo[piece.from], alone(piece.proposal, findings)]);
      if (choice.value > upTo[to].value) upTo[to] = choice;
    }
  }
  const whole = upTo[cuts - 1] ?? NOTHING;
  const explained = whole.digits.reduce((sum, { proposal }) => sum + proposal.mass, 0);
  return explained >= TOUCHING * mass ? whole : NOTHING;
}

function join(choices: readonly Choice[]): Choice {
  return {
    value: choices.reduce((sum, choice) => sum + choice.value, 0),
    digits: choices.flatMap((choice) => choice.digits),
  };
}
