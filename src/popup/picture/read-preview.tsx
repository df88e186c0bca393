import { PicturePreview } from '../../components/picture-preview.tsx';
import { Heat } from '../explain/heat-overlay.tsx';
import { SeenOverlay } from '../explain/seen-overlay.tsx';
import { useApp } from '../state/app.ts';
import type { Reader } from '../state/reader.ts';
import type { Picture } from './decode.ts';

/** A picture with the boxes of what a reader read and saw in it, and the heat over the digit in focus. */
export function ReadPreview(props: { readonly picture: Picture; readonly reader: Reader }) {
  const { picture, reader } = props;
  return (
    <PicturePreview
      {...picture}
      reading={reader.classified.value?.reading ?? null}
      selected={reader.selected.value}
      onSelect={reader.select}
      threshold={useApp().settings.value.threshold}
    >
      <SeenOverlay reader={reader} />
      <Heat reader={reader} />
    </PicturePreview>
  );
}
