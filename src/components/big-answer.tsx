import type { ComponentChildren } from 'preact';
import { percent } from './format.ts';
import { jointProbabilities } from './joint-probabilities.ts';
import { NumberFigure, type NumberFigureProps } from './number-figure.tsx';
import { headline } from './reading-text.ts';
import type { Verdict } from './verdict.ts';

export interface BigAnswerProps extends NumberFigureProps {
  readonly verdict: Verdict;
  /** A quiet line below, such as the model and the time. */
  readonly note?: ComponentChildren;
}

/**
 * The answer in one glance: a digit or a whole number, shrunk to fit, glowing as much as it is sure;
 * two candidates where it is not; a dash where there is no digit.
 */
export function BigAnswer(props: BigAnswerProps) {
  const { reading, verdict, note } = props;
  const number = verdict.kind !== 'none' && reading.text.length > 1;
  return (
    <div
      class="big"
      data-verdict={verdict.kind}
      style={{ '--confidence': `${verdict.kind === 'sure' ? reading.confidence : 0}` }}
    >
      {/* A number stays, whatever it says now: the focus is on one of its digits. */}
      {number ? <NumberFigure {...props} /> : <Figure key={reading.text} {...props} />}
      <p class="how-sure">
        <i class="dot" aria-hidden="true" />
        {headline(reading, verdict)}
      </p>
      {note && <div class="note">{note}</div>}
    </div>
  );
}

function Figure({ reading, verdict }: BigAnswerProps) {
  const [digit] = reading.digits;
  if (!digit || verdict.kind === 'none') return <span class="figure dash">–</span>;
  if (verdict.kind === 'sure' || verdict.about === 'whether') {
    return <span class="figure">{reading.text}</span>;
  }
  const probabilities = jointProbabilities(digit);
  return (
    <span class="figure pair">
      {verdict.candidates.map((candidate) => (
        <span key={candidate}>
          {candidate}
          <small>{percent(probabilities[candidate] ?? 0)}</small>
        </span>
      ))}
    </span>
  );
}
