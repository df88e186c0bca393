import { useState } from 'preact/hooks';
import { Boxes } from '../../components/boxes.tsx';
import { t } from '../../components/i18n.ts';
import { Tool } from '../controls/tool.tsx';
import { ExplainTool } from '../explain/explain-tool.tsx';
import { Heat } from '../explain/heat-overlay.tsx';
import { SeenOverlay } from '../explain/seen-overlay.tsx';
import { FrameTool } from '../picture/frame-tool.tsx';
import { FrameView } from '../picture/frame-view.tsx';
import { useApp } from '../state/app.ts';
import { NibTools } from './nib-tools.tsx';
import { SheetCanvas } from './sheet-canvas.tsx';

/** A sheet to draw on. The reading follows every stroke. */
export function Pad() {
  const { draw, readers } = useApp();
  const reader = readers.draw;
  const [frame, setFrame] = useState(false);
  const { strokes, past, future } = draw.drawing.value;
  const drawing = draw.open.value !== null;
  return (
    <section class="panel stage pad">
      <div class="shown">
        <SheetCanvas />
        {strokes.length === 0 && !drawing && <p class="draw-hint">{t('draw_hint')}</p>}
        <Found drawing={drawing} />
        {frame && <FrameView reader={reader} />}
      </div>
      <div class="tools">
        <Tool icon="undo" label={t('undo')} disabled={past.length === 0} onClick={draw.undo} />
        <Tool icon="redo" label={t('redo')} disabled={future.length === 0} onClick={draw.redo} />
        <Tool
          icon="trash"
          label={t('clear')}
          disabled={strokes.length === 0}
          onClick={draw.clear}
        />
        <NibTools />
        <ExplainTool />
        <FrameTool reader={reader} shown={frame} onToggle={() => setFrame(!frame)} />
      </div>
    </section>
  );
}

/** Boxes and heat over the ink; the pen goes through them, the focus does not. */
function Found({ drawing }: { readonly drawing: boolean }) {
  const { readers, settings } = useApp();
  const reader = readers.draw;
  const reading = reader.classified.value?.reading;
  if (!reading) return null;
  return (
    <div class={drawing ? 'preview found faint' : 'preview found'}>
      <SeenOverlay reader={reader} />
      <Heat reader={reader} />
      <Boxes
        reading={reading}
        selected={reader.selected.value}
        onSelect={reader.select}
        threshold={settings.value.threshold}
      />
    </div>
  );
}
