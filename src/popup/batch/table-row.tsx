import { useSignal } from '@preact/signals';
import { milliseconds, percent } from '../../components/format.ts';
import { errorWords, t } from '../../components/i18n.ts';
import { inOneLine } from '../correct/clean.ts';
import { Correction } from '../correct/correction.tsx';
import { useApp } from '../state/app.ts';
import { confidenceOf, effortOf, needsLook, type Row, textOf } from './row.ts';

/**
 * One picture. Up and down walk the rows, Space opens one large; Enter or a digit corrects the
 * reading, Enter again keeps it and walks on, Escape leaves it as it was; Delete takes a correction
 * back.
 */
export function TableRow(props: {
  readonly row: Row;
  readonly index: number;
  readonly focusable: boolean;
  readonly go: (index: number) => void;
}) {
  const { row, index, focusable, go } = props;
  const { batch, settings } = useApp();
  const draft = useSignal<string | null>(null);
  const effort = effortOf(row);
  const said = confidenceOf(row);
  const opened = batch.open.opened.value === row.id;
  const open = () => {
    batch.open.opened.value = row.id;
    go(index);
  };
  const doubtful = needsLook(row, settings.value.threshold);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) go(index + step);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(Number.MAX_SAFE_INTEGER);
    else if (event.key === ' ') open();
    else if (event.key === 'Enter') draft.value = textOf(row);
    else if (/^\d$/.test(event.key)) draft.value = event.key;
    else if (event.key === 'Delete' && row.corrected !== null) batch.correct(row.id, null);
    else return;
    event.preventDefault();
  };

  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={focusable ? 0 : -1}
      class={`${doubtful ? 'doubtful' : ''} ${opened ? 'opened' : ''}`}
      aria-current={opened}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        // A click into the field that corrects it is not for the row.
        if (!(event.target instanceof HTMLInputElement)) open();
      }}
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
              const next = batch.shown.peek()[index + 1]?.id ?? row.id;
              batch.correct(row.id, text);
              draft.value = null;
              go(batch.shown.peek().findIndex(({ id }) => id === next));
            }}
            leave={() => {
              draft.value = null;
              go(index);
            }}
          />
        )}
      </td>
      <td class="confidence">
        {said > 0 && (
          <>
            <i class={doubtful ? 'dot' : 'dot sure'} aria-hidden="true" />
            {doubtful && <span class="visually-hidden">{t('not_sure')} </span>}
            {percent(said)}
          </>
        )}
      </td>
      <td class="ms">
        {effort && t('model_time', t(`model_${effort.model}`), milliseconds(effort.ms))}
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
  if (result.state === 'failed') {
    const why = errorWords(result.code);
    return <small title={why}>{why}</small>;
  }
  return <b>{inOneLine(result.reading.text) || '–'}</b>;
}
