import { useState } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { PicturePreview } from '../../components/picture-preview.tsx';
import { Tool } from '../controls/tool.tsx';
import { ExplainTool } from '../explain/explain-tool.tsx';
import { HeatOverlay } from '../explain/heat-overlay.tsx';
import { useApp } from '../state/app.ts';
import { DropZone } from './drop-zone.tsx';
import { FrameView } from './frame-view.tsx';
import { usePicker } from './picker.tsx';

/** The picture with its boxes, or the invitation to bring one; a failure is told over it. */
export function Stage() {
  const { picture: desk, readers, settings } = useApp();
  const reader = readers.picture;
  const picker = usePicker(desk.open);
  const picture = desk.picture.value;
  const [frame, setFrame] = useState(false);
  const digits = reader.classified.value?.reading.digits.length ?? 0;
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
            onSelect={(index) => {
              reader.selected.value = index;
            }}
            threshold={settings.value.threshold}
          >
            <Heat />
          </PicturePreview>
          {frame && <FrameView reader={reader} />}
          {busy && <p class="working">{t('reading_now')}</p>}
        </div>
      ) : (
        <DropZone choose={picker.choose} />
      )}
      {picture && (
        <div class="tools">
          <Tool icon="picture" label={t('replace')} onClick={picker.choose} />
          <Tool icon="close" label={t('clear')} onClick={desk.clear} />
          <ExplainTool />
          {digits > 0 && (
            <Tool
              icon="pixels"
              label="28×28"
              hint={t('frame_title')}
              pressed={frame}
              onClick={() => setFrame(!frame)}
            />
          )}
        </div>
      )}
    </section>
  );
}

/** Where the chosen network looked, over the digit in focus. */
function Heat() {
  const { explainer, readers, settings } = useApp();
  const reading = readers.picture.classified.value?.reading;
  const explanation = explainer.explanations.value[settings.value.model];
  const digit = explainer.subject.value;
  if (!explainer.wanted.value || !reading || !explanation || !digit) return null;
  return <HeatOverlay heat={explanation.heat} digit={digit} reading={reading} />;
}
