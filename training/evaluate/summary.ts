import { auroc, type Bin, ece, reliability } from './measures.ts';
import { isRight, type Outcome } from './outcome.ts';

/** How a set of pictures was read. Shares are 0…1; what has nothing to be measured on is null. */
export interface Summary {
  /** Pictures with digits, and the share of them read exactly. */
  readonly digits: number;
  readonly exact: number | null;
  /** Pictures without, and the share of them left unread. */
  readonly none: number;
  readonly unread: number | null;
  /** How well confidence tells pictures with digits from those without. */
  readonly auroc: number | null;
  /** Expected calibration error of what was read in pictures with digits. */
  readonly ece: number | null;
  readonly reliability: readonly Bin[];
  /** Pictures that could not be read at all. */
  readonly failures: number;
}

export function summarize(outcomes: readonly Outcome[]): Summary {
  const digits = outcomes.filter(({ label }) => label !== '');
  const none = outcomes.filter(({ label }) => label === '');
  const bins = reliability(
    digits
      .filter(({ text }) => text !== '')
      .map((outcome) => ({ confidence: outcome.confidence, right: isRight(outcome) })),
  );
  const confidences = (of: readonly Outcome[]) => of.map(({ confidence }) => confidence);
  const share = (of: readonly Outcome[]) => of.filter(isRight).length / of.length;
  return {
    digits: digits.length,
    exact: known(share(digits)),
    none: none.length,
    unread: known(share(none)),
    auroc: known(auroc(confidences(digits), confidences(none))),
    ece: known(ece(bins)),
    reliability: bins,
    failures: outcomes.filter(({ failure }) => failure !== undefined).length,
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
