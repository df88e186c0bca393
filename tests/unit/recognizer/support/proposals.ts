import { logOdds, type Verdict } from '../../../../src/recognizer/calibrate.ts';
import type { Proposal } from '../../../../src/recognizer/proposal.ts';
import type { Judged } from '../../../../src/recognizer/select.ts';

/** A proposal with nothing in it, but for what is said. */
export function proposal(fields: Partial<Proposal>): Proposal {
  return {
    box: { x: 0, y: 0, width: 20, height: 20 },
    frame: new Float32Array(784),
    surroundings: () => new Float32Array(2 * 784),
    mass: 1,
    children: [],
    cut: () => ({ cuts: 0, pieces: [] }),
    otherViews: () => [],
    ...fields,
  };
}

/** What a network might say that is `confidence` sure of a digit. */
export function verdict(confidence: number, digit = 0): Verdict {
  const probabilities = Array.from({ length: 10 }, (_, i) => (i === digit ? 1 : 0));
  return { probabilities, digit, isDigit: logOdds(confidence), confidence };
}

export function judged(fields: Partial<Proposal>, confidence = 0.99): Judged {
  return { proposal: proposal(fields), verdict: verdict(confidence) };
}
