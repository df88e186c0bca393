import { useEffect, useRef, useState } from 'preact/hooks';
import { errorWords, t } from '../../components/i18n.ts';
import { Answer } from '../answer/answer.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Explain } from '../explain/explain.tsx';
import { ExplainTool } from '../explain/explain-tool.tsx';
import { FrameTool } from '../picture/frame-tool.tsx';
import { FrameView } from '../picture/frame-view.tsx';
import { ReadPreview } from '../picture/read-preview.tsx';
import { useApp } from '../state/app.ts';
import type { Row } from './row.ts';

/**
 * One picture of the batch, large. Up and down go to the next one; a digit or Enter corrects it,
 * Enter again keeps that and goes on; Escape closes it.
 */
export function RowDetail({ row }: { readonly row: Row }) {
  const { batch, explainer, correcting } = useApp();
  const { reader } = batch.open;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever came from the table stays there, as long as it can be seen.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
    });
  }, [row.id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const on = (kinds: string) => event.target instanceof Element && event.target.closest(kinds);
    if (on('input') || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') batch.open.opened.value = null;
    // Of the other keys a choice has its own.
    else if (on('select')) return;
    else if (event.key === 'ArrowDown') batch.open.step(1);
    else if (event.key === 'ArrowUp') batch.open.step(-1);
    else if (/^\d$/.test(event.key)) correcting.value = event.key;
    else if (event.key === 'Enter' && !on('button, summary')) correcting.value = reader.said.peek();
    else if (event.key === 'Delete' && row.corrected !== null) reader.correct(null);
    else return;
    event.preventDefault();
  };

  return (
    <section ref={ref} class="detail" tabIndex={-1} aria-label={row.name} onKeyDown={onKeyDown}>
      <DetailHeader name={row.name} />
      <RowPicture row={row} />
      <Answer
        reader={reader}
        correctable
        hint={row.result.state === 'failed' ? errorWords(row.result.code) : t('hint_picture')}
        waiting={row.result.state === 'waiting'}
        onKept={() => {
          batch.open.step(1);
          ref.current?.focus({ preventScroll: true });
        }}
      />
      {explainer.wanted.value && explainer.useful.value && <Explain />}
    </section>
  );
}

function DetailHeader({ name }: { readonly name: string }) {
  const { open, shown } = useApp().batch;
  const at = shown.value.findIndex(({ id }) => id === open.opened.value);
  return (
    <header>
      <IconButton icon="previous" label={t('row_previous')} onClick={() => open.step(-1)} />
      <IconButton icon="next" label={t('row_next')} onClick={() => open.step(1)} />
      <h2 title={name}>{name}</h2>
      <small>{t('batch_done', at + 1, shown.value.length)}</small>
      <IconButton
        icon="close"
        label={t('row_close')}
        onClick={() => {
          open.opened.value = null;
        }}
      />
    </header>
  );
}

function RowPicture({ row }: { readonly row: Row }) {
  const { batch } = useApp();
  const { reader, picture } = batch.open;
  const [frame, setFrame] = useState(false);
  const shown = picture.value;
  return (
    <div class="row-picture">
      <div class="shown" style={{ '--ratio': `${shown ? shown.width / shown.height : 400 / 236}` }}>
        {shown ? (
          <ReadPreview picture={shown} reader={reader} />
        ) : (
          row.thumbnail && <img class="small-picture" src={row.thumbnail} alt={t('picture_alt')} />
        )}
        {frame && <FrameView reader={reader} />}
      </div>
      <div class="tools">
        <ExplainTool />
        <FrameTool reader={reader} shown={frame} onToggle={() => setFrame(!frame)} />
      </div>
    </div>
  );
}
