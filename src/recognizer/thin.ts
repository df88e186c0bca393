import type { Judged } from './select.ts';

/** A mark this many times higher than wide may be a rule or the side of a box. */
const THIN = 7;
/** A thin mark this sure may stand beside other digits. */
const CERTAIN = 0.93;

/** Leaves out thin uprights that are doubtful beside other digits: a 1 and a rule look the same. */
export function dropThinRules(digits: readonly Judged[]): readonly Judged[] {
  if (digits.length < 2) return digits;
  return digits.filter(
    ({ proposal: { box }, verdict }) =>
      verdict.confidence >= CERTAIN || box.height <= THIN * box.width,
  );
}
