import type { ComponentChildren } from 'preact';
import type { Reading } from '../recognizer/types.ts';
import { percent } from './format.ts';
import { t } from './i18n.ts';

export interface PicturePreviewProps {
  /** Where the picture is shown from: an object URL or a data URL. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** What was read; its boxes are drawn over the picture. */
  readonly reading: Reading | null;
  /** Index of the digit whose bars are shown, and its setter. */
  readonly selected: number;
  readonly onSelect?: ((index: number) => void) | undefined;
  /** Digits less sure than this get an amber box; 0…1. */
  readonly threshold: number;
  /** What lies over the picture, below the boxes, such as a heat map. */
  readonly children?: ComponentChildren;
}

/** The picture, untinted and whole, with a box around every digit. */
export function PicturePreview(props: PicturePreviewProps) {
  const { url, width, height, reading } = props;
  return (
    <div class="preview">
      <div class="fit" style={{ '--ratio': `${width / height}` }}>
        <img src={url} alt={t('picture_alt')} draggable={false} />
        {props.children}
        {reading && <Boxes {...props} reading={reading} />}
      </div>
    </div>
  );
}

function Boxes({
  reading,
  selected,
  onSelect,
  threshold,
}: PicturePreviewProps & { reading: Reading }) {
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return reading.digits.map(({ box, digit, confidence }, index) => (
    <button
      type="button"
      key={`${box.x} ${box.y}`}
      class={confidence < threshold ? 'box weak' : 'box'}
      aria-pressed={index === selected}
      aria-label={t(
        confidence < threshold ? 'digit_box_unsure' : 'digit_box',
        digit,
        percent(confidence),
      )}
      style={{
        left: share(box.x, reading.width),
        top: share(box.y, reading.height),
        width: share(box.width, reading.width),
        height: share(box.height, reading.height),
      }}
      onPointerEnter={() => onSelect?.(index)}
      onFocus={() => onSelect?.(index)}
      onClick={() => onSelect?.(index)}
    />
  ));
}
