import type { Reading } from '../recognizer/types.ts';
import { percent } from './format.ts';
import { t } from './i18n.ts';
import { place } from './place.ts';

export interface BoxesProps {
  /** What was read; its boxes are drawn over whatever it was read from. */
  readonly reading: Reading;
  /** Index of the digit whose bars are shown, and its setter. */
  readonly selected: number;
  readonly onSelect?: ((index: number) => void) | undefined;
  /** Digits less sure than this get an amber box; 0…1. */
  readonly threshold: number;
}

/** A box around every digit, at its share of the room. */
export function Boxes({ reading, selected, onSelect, threshold }: BoxesProps) {
  return reading.digits.map(({ box, digit, confidence }, index) => (
    <button
      type="button"
      key={index}
      class={confidence < threshold ? 'box weak' : 'box'}
      aria-pressed={index === selected}
      aria-label={t(
        confidence < threshold ? 'digit_box_unsure' : 'digit_box',
        digit,
        percent(confidence),
      )}
      style={place(box, reading)}
      onPointerEnter={() => onSelect?.(index)}
      onFocus={() => onSelect?.(index)}
      onClick={() => onSelect?.(index)}
    />
  ));
}
