import type { Reading } from '../recognizer/types.ts';
import { percent } from './format.ts';
import { t } from './i18n.ts';
import type { Verdict } from './verdict.ts';
import { headline } from './words.ts';

export interface BigAnswerProps {
  readonly reading: Reading;
  readonly verdict: Verdict;
  /** Index of the digit whose bars are shown. */
  readonly selected: number;
  /** Called when a digit of a number is hovered or focused. */
  readonly onSelect?: ((index: number) => void) | undefined;
  /** Digits surer than this are not marked; 0…1. */
  readonly threshold: number;
  /** A quiet line below, such as the model and the time. */
  readonly note?: string | undefined;
}

/**
 * The answer in one glance: a digit or a whole number, shrunk to fit, glowing as much as it is sure;
 * two candidates where it is not; a dash where there is no digit.
 */
export function BigAnswer(props: BigAnswerProps) {
  const { reading, verdict, note } = props;
  return (
    <div
      class="big"
      data-verdict={verdict.kind}
      style={{ '--confidence': `${verdict.kind === 'sure' ? reading.confidence : 0}` }}
    >
      <Figure key={`${verdict.kind} ${reading.text}`} {...props} />
      <p class="how-sure">
        <i class="dot" aria-hidden="true" />
        {headline(reading, verdict)}
      </p>
      {note && <small class="note">{note}</small>}
    </div>
  );
}

function Figure(props: BigAnswerProps) {
  const { reading, verdict } = props;
  if (verdict.kind === 'none') return <span class="figure dash">–</span>;
  if (reading.digits.length > 1) return <NumberFigure {...props} />;
  if (verdict.kind === 'sure' || verdict.about === 'whether') {
    return <span class="figure">{reading.text}</span>;
  }
  const { probabilities } = reading.digits[0];
  return (
    <span class="figure pair">
      {verdict.candidates.map((digit) => (
        <span key={digit}>
          {digit}
          <small>{percent(probabilities[digit])}</small>
        </span>
      ))}
    </span>
  );
}

function NumberFigure({ reading, selected, onSelect, threshold }: BigAnswerProps) {
  const lines = reading.text.split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  let next = 0;
  return (
    <span class="figure number" style={{ '--letters': `${longest}`, '--lines': `${lines.length}` }}>
      {lines.map((line) => (
        <span class="line" key={next}>
          {Array.from(line, () => {
            const index = next++;
            const { digit, confidence } = reading.digits[index];
            return (
              <button
                type="button"
                key={index}
                aria-pressed={index === selected}
                aria-label={t('digit_box', digit, percent(confidence))}
                class={confidence < threshold ? 'weak' : ''}
                onPointerEnter={() => onSelect?.(index)}
                onFocus={() => onSelect?.(index)}
                onClick={() => onSelect?.(index)}
              >
                {digit}
              </button>
            );
          })}
        </span>
      ))}
    </span>
  );
}
