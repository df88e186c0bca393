import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { percent } from '../../components/format.ts';
import { language, t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import type { HistoryEntry } from '../../storage/history-schema.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { inOneLine } from '../correct/clean.ts';
import { useApp } from '../state/app.ts';
import { handOnFocus } from './hand-on-focus.ts';

/** One remembered reading: a press opens it again; it is copied or forgotten beside that. */
export function HistoryItem({ entry }: { readonly entry: HistoryEntry }) {
  const { history, reopen, copyText, settings } = useApp();
  const { text, corrected, confidence, model, source, at } = entry;
  const copied = useSignal(false);
  const row = useRef<HTMLLIElement>(null);
  const said = inOneLine(corrected ?? text);
  const sure = corrected !== undefined || (text !== '' && confidence >= settings.value.threshold);
  const unsure = text !== '' && !sure;
  const time = new Intl.DateTimeFormat(language(), { timeStyle: 'short' });
  const words = said || t('no_digit');
  const how = corrected !== undefined ? t('batch_corrected') : text && percent(confidence);
  return (
    <li ref={row}>
      <button
        type="button"
        class="history-open"
        title={t('history_open')}
        onClick={() => reopen(entry)}
      >
        <img src={entry.thumbnail} alt="" loading="lazy" />
        <span>
          <b class={said ? '' : 'empty'}>{words}</b>
          <small>
            <i class={sure ? 'dot sure' : 'dot'} aria-hidden="true" />
            {[
              unsure && t('not_sure'),
              how,
              t(`history_${source}`),
              t(`model_${model}`),
              time.format(at),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
      </button>
      {said && (
        <button
          type="button"
          class="icon-button"
          title={t('copy_reading', said)}
          aria-label={copied.value ? undefined : t('copy_reading', said)}
          onClick={async () => {
            copied.value = await copyText(said);
          }}
          onBlur={() => {
            copied.value = false;
          }}
        >
          <Icon name={copied.value ? 'check' : 'copy'} />
          <span class="visually-hidden" aria-live="polite">
            {copied.value && t('copied')}
          </span>
        </button>
      )}
      <IconButton
        icon="trash"
        label={`${t('history_remove')}: ${words}`}
        title={t('history_remove')}
        onClick={() => {
          if (row.current) handOnFocus(row.current);
          void history.remove(entry.id);
        }}
      />
    </li>
  );
}
