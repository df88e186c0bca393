import { complete } from './complete.ts';
import { type Findings, investigate, isSure } from './findings.ts';
import type { Networks } from './networks.ts';
import type { Proposal } from './proposal.ts';
import { type Choice, type Judged, select } from './select.ts';
import { dropThinRules } from './thin.ts';
import type { Expect } from './types.ts';
import { dropFromWords } from './words.ts';

/** What counts for ink that is surely no digit where one digit is expected. */
const HEAD_START = 0.25;
/** Digits that are less than this share of all ink are chance finds in a texture. */
const SPECK = 0.03;
/** One digit of a number must be at least so likely. */
const VOUCHES = 0.7;

const NOTHING: Choice = { value: 0, digits: [] };

/** What one idea of the ink in a picture comes to. */
export interface Look {
  readonly roots: readonly Proposal[];
  readonly findings: Findings;
  readonly choice: Choice;
}

/** Looks at every idea of what is ink. */
export function lookAt(ideas: readonly Proposal[][], networks: Networks, expect: Expect): Look[] {
  return ideas.map((roots) => {
    const findings = investigate(roots, networks, expect);
    if (expect === 'digit') return { roots, findings, choice: single(findings) };
    const { value, digits: chosen } = select(roots, findings);
    const digits = complete(chosen, [sureOf(findings)]);
    return {
      roots,
      findings,
      choice: { value, digits: dropThinRules(dropFromWords(digits, findings)) },
    };
  });
}

/** Everything that is surely a digit, chosen or not. */
function sureOf({ verdicts }: Findings): Judged[] {
  return [...verdicts]
    .map(([proposal, verdict]) => ({ proposal, verdict }))
    .filter(({ verdict }) => isSure(verdict));
}

/** The choice that explains the most ink with the most certainty. */
export function bestOf(looks: readonly Look[]): Choice {
  return looks.reduce((best, { choice }) => (choice.value > best.value ? choice : best), NOTHING);
}

/** Nothing likely enough to vouch for the rest: several doubtful marks, or one among others. */
export function isGuess(choice: Choice, looks: readonly Look[]): boolean {
  const { digits } = choice;
  const roots = looks.find((look) => look.choice === choice)?.roots ?? [];
  const allInk = roots.reduce((sum, { mass }) => sum + mass, 0);
  const itsInk = digits.reduce((sum, { proposal }) => sum + proposal.mass, 0);
  if (itsInk < SPECK * allInk) return true;
  if (digits.some(({ verdict }) => verdict.confidence >= VOUCHES)) return false;
  return digits.length > 1 || itsInk < allInk / 2;
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

/** How sure the networks are of the surest of all proposals. */
export function mostConfident({ verdicts }: Findings): number {
  return Math.max(0, ...[...verdicts.values()].map(({ confidence }) => confidence));
}
