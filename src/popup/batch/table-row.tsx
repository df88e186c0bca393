import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { milliseconds, percent } from '../../components/format.ts';
import { errorWords, t } from '../../components/i18n.ts';
import { useApp } from '../state/app.ts';
import { needsLook, type Row, textOf } from './row.ts';

/**
 * One picture. Up and down walk the rows; Enter or a digit corrects the reading, Enter again keeps
 * it and walks on, Escape leaves it as it was; Delete takes a correction back.
 */
export function TableRow(props: {
  readonly row: Row;
  readonly index: number;
  readonly focusable: boolean;
  readonly go: (index: number) => void;
}) {
  const { row, index, focusable, go } = props;
  const { batch: desk, settings } = useApp();
  const draft = useSignal<string | null>(null);
  const { result } = row;
  const doubtful = needsLook(row, settings.value.threshold);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (event.key in steps) go(index + steps[event.key]);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(Number.MAX_SAFE_INTEGER);
    else if (event.key === 'Enter') draft.value = textOf(row);
    else if (/^\d$/.test(event.key)) draft.value = event.key;
    else if (event.key === 'Delete' && row.corrected !== null) desk.correct(row.id, null);
    else return;
    event.preventDefault();
  };

  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={focusable ? 0 : -1}
      class={doubtful ? 'doubtful' : ''}
      onKeyDown={onKeyDown}
      onClick={(event) => event.currentTarget === document.activeElement || go(index)}
      onDblClick={() => {
        draft.value = textOf(row);
      }}
    >
      <td class="thumb">{row.thumbnail && <img src={row.thumbnail} alt="" />}</td>
      <td class="name" title={row.name}>
        {row.name}
      </td>
      <td class="reading">
        {draft.value === null ? (
          <Said row={row} />
        ) : (
          <Correction
            draft={draft.value}
            keep={(text) => {
              // A corrected row may leave the filter, or go elsewhere in the order.
              const next = desk.shown.peek()[index + 1]?.id ?? row.id;
              desk.correct(row.id, text);
              draft.value = null;
              go(desk.shown.peek().findIndex(({ id }) => id === next));
            }}
            leave={() => {
              draft.value = null;
              go(index);
            }}
          />
        )}
      </td>
      <td class="confidence">
        {result.state === 'read' && (
          <>
            <i class={doubtful ? 'dot' : 'dot sure'} aria-hidden="true" />
            {percent(result.confidence)}
          </>
        )}
      </td>
      <td class="ms">
        {result.state === 'read' &&
          t('model_time', t(`model_${result.model}`), milliseconds(result.ms))}
      </td>
    </tr>
  );
}

function Said({ row }: { readonly row: Row }) {
  if (row.corrected !== null) {
    return <b title={t('batch_corrected')}>{row.corrected || '–'} ✓</b>;
  }
  const { result } = row;
  if (result.state === 'waiting') return <span class="wait">…</span>;
  if (result.state === 'failed') return <small>{errorWords(result.code)}</small>;
  return <b>{result.text.replaceAll('\n', ' ') || '–'}</b>;
}

function Correction(props: {
  readonly draft: string;
  readonly keep: (text: string) => void;
  readonly leave: () => void;
}) {
  const ref = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    ref.current?.focus();
    ref.current?.setSelectionRange(-1, -1);
  }, []);
  return (
    <input
      ref={ref}
      inputMode="numeric"
      aria-label={t('batch_correct')}
      defaultValue={props.draft}
      onKeyDown={(event) => {
        if (event.key === 'Enter') props.keep(event.currentTarget.value.replace(/\D/g, ''));
        else if (event.key === 'Escape') props.leave();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
