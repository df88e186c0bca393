import type { ComponentChildren } from 'preact';
import type { Reading } from '../recognizer/types.ts';
import { Boxes, type BoxesProps } from './boxes.tsx';
import { t } from './i18n.ts';

export interface PicturePreviewProps extends Omit<BoxesProps, 'reading'> {
  /** Where the picture is shown from: an object URL or a data URL. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** What was read; its boxes are drawn over the picture. */
  readonly reading: Reading | null;
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
