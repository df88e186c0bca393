import { useRef } from 'preact/hooks';
import type { DigitReading, Reading } from '../recognizer/types.ts';
import { percent } from './format.ts';
import { t } from './i18n.ts';
import { useFit } from './use-fit.ts';

export interface NumberFigureProps {
  readonly reading: Reading;
  /** Index of the digit whose bars are shown, and its setter. */
  readonly selected: number;
  readonly onSelect?: ((index: number) => void) | undefined;
  /** Digits surer than this are not marked; 0…1. */
  readonly threshold: number;
}

/** A number as it is written, as large as its room allows; every digit of it can be chosen. */
export function NumberFigure({ reading, ...rest }: NumberFigureProps) {
  const ref = useRef<HTMLSpanElement>(null);
  useFit(ref, reading.text);
  let next = 0;
  const lines = reading.text.split('\n');
  return (
    <span ref={ref} class="figure number" style={{ '--lines': `${lines.length}` }}>
      {lines.map((line, row) => (
        <span class="line" key={row}>
          {Array.from(line, (char, at) => {
            const index = /\d/.test(char) ? next++ : -1;
            const read = reading.digits[index];
            // Signs were read beside the digits; they have no bars.
            if (!read) return <i key={at}>{char}</i>;
            return <Digit key={at} read={read} index={index} {...rest} />;
          })}
        </span>
      ))}
    </span>
  );
}

interface DigitProps extends Omit<NumberFigureProps, 'reading'> {
  readonly read: DigitReading;
  readonly index: number;
}

function Digit({ read, index, selected, onSelect, threshold }: DigitProps) {
  const { digit, confidence } = read;
  const weak = confidence < threshold;
  return (
    <button
      type="button"
      aria-pressed={index === selected}
      aria-label={t(weak ? 'digit_box_unsure' : 'digit_box', digit, percent(confidence))}
      class={weak ? 'weak' : ''}
      onPointerEnter={() => onSelect?.(index)}
      onFocus={() => onSelect?.(index)}
      onClick={() => onSelect?.(index)}
    >
      {digit}
    </button>
  );
}
