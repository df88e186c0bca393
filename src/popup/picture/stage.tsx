import { useState } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { PicturePreview } from '../../components/picture-preview.tsx';
import { Tool } from '../controls/tool.tsx';
import { ExplainTool } from '../explain/explain-tool.tsx';
import { Heat } from '../explain/heat-overlay.tsx';
import { useApp } from '../state/app.ts';
import { DropZone } from './drop-zone.tsx';
import { FrameTool } from './frame-tool.tsx';
import { FrameView } from './frame-view.tsx';
import { usePicker } from './picker.tsx';

/** The picture with its boxes, or the invitation to bring one; a failure is told over it. */
export function Stage() {
  const { picture: desk, readers, settings } = useApp();
  const reader = readers.picture;
  const picker = usePicker(desk.open);
  const picture = desk.picture.value;
  const [frame, setFrame] = useState(false);
  const busy = desk.opening.value || reader.busy.value;
  return (
    <section
      class={`panel stage ${picture ? 'filled' : 'empty'}`}
      aria-busy={busy}
      style={picture ? { '--ratio': `${picture.width / picture.height}` } : {}}
    >
      {picker.input}
      {picture ? (
        <div class="shown">
          <PicturePreview
            {...picture}
            reading={reader.classified.value?.reading ?? null}
            selected={reader.selected.value}
            onSelect={reader.select}
            threshold={settings.value.threshold}
          >
            <Heat reader={reader} />
          </PicturePreview>
          {frame && <FrameView reader={reader} />}
        </div>
      ) : (
        <DropZone choose={picker.choose} />
      )}
      {picture && (
        <div class="tools">
          <Tool icon="picture" label={t('replace')} onClick={picker.choose} />
          <Tool icon="close" label={t('clear')} onClick={desk.clear} />
          <ExplainTool />
          <FrameTool reader={reader} shown={frame} onToggle={() => setFrame(!frame)} />
        </div>
      )}
    </section>
  );
}
