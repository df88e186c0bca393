import { useState } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { Tool } from '../controls/tool.tsx';
import { ExplainTool } from '../explain/explain-tool.tsx';
import { useApp } from '../state/app.ts';
import { DropZone } from './drop-zone.tsx';
import { FrameTool } from './frame-tool.tsx';
import { FrameView } from './frame-view.tsx';
import { usePicker } from './picker.tsx';
import { ReadPreview } from './read-preview.tsx';

/** The picture with its boxes, or the invitation to bring one; a failure is told over it. */
export function Stage() {
  const { picture: state, readers } = useApp();
  const reader = readers.picture;
  const picker = usePicker(state.open);
  const picture = state.picture.value;
  const [frame, setFrame] = useState(false);
  const busy = state.opening.value || reader.busy.value;
  return (
    <section
      class={`panel stage ${picture ? 'filled' : 'empty'}`}
      aria-busy={busy}
      style={picture ? { '--ratio': `${picture.width / picture.height}` } : {}}
    >
      {picker.input}
      {picture ? (
        <div class="shown">
          <ReadPreview picture={picture} reader={reader} />
          {frame && <FrameView reader={reader} />}
        </div>
      ) : (
        <DropZone choose={picker.choose} />
      )}
      {picture && (
        <div class="tools">
          <Tool icon="picture" label={t('replace')} onClick={picker.choose} />
          <Tool icon="close" label={t('clear')} onClick={state.clear} />
          <ExplainTool />
          <FrameTool reader={reader} shown={frame} onToggle={() => setFrame(!frame)} />
        </div>
      )}
    </section>
  );
}
