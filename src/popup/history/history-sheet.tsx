import { useSignal } from '@preact/signals';
import { percent } from '../../components/format.ts';
import { language, t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import type { HistoryEntry } from '../../storage/history-schema.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Sheet } from '../sheet/sheet.tsx';
import { useApp } from '../state/app.ts';
import { searchHistory } from './search.ts';

/** The last readings; they stay on this device. */
export function HistorySheet() {
  const { env, history, settings } = useApp();
  const query = useSignal('');
  const found = searchHistory(history.value, query.value);
  return (
    <Sheet
      title={t('history')}
      actions={
        history.value.length > 0 && (
          <button type="button" class="chip" onClick={() => env.history.clear()}>
            <Icon name="trash" />
            {t('history_clear')}
          </button>
        )
      }
    >
      {history.value.length > 0 && (
        <label class="search">
          <Icon name="search" />
          <input
            type="search"
            placeholder={t('history_search')}
            aria-label={t('history_search')}
            value={query.value}
            onInput={(event) => {
              query.value = event.currentTarget.value;
            }}
          />
        </label>
      )}
      {found.length > 0 ? (
        <ul class="past">
          {found.map((entry) => (
            <Past key={entry.id} entry={entry} />
          ))}
        </ul>
      ) : (
        <div class="nothing">
          <span class="halo" aria-hidden="true">
            <Icon name={history.value.length > 0 ? 'search' : 'history'} />
          </span>
          <p>
            {t(
              history.value.length > 0
                ? 'history_none_found'
                : settings.value.history
                  ? 'history_empty'
                  : 'history_off',
            )}
          </p>
        </div>
      )}
    </Sheet>
  );
}

function Past({ entry }: { readonly entry: HistoryEntry }) {
  const { env, settings } = useApp();
  const sure = entry.text && entry.confidence >= settings.value.threshold;
  const words = entry.text.replaceAll('\n', ' ') || t('no_digit');
  const when = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li>
      <img src={entry.thumbnail} alt="" loading="lazy" />
      <div>
        <b class={entry.text ? '' : 'empty'}>{words}</b>
        <small>
          <i class={sure ? 'dot sure' : 'dot'} aria-hidden="true" />
          {entry.text && `${percent(entry.confidence)} · `}
          {t(`model_${entry.model}`)} · {when.format(entry.at)}
        </small>
      </div>
      <IconButton
        icon="trash"
        label={`${t('history_remove')}: ${words}`}
        title={t('history_remove')}
        onClick={() => env.history.remove(entry.id)}
      />
    </li>
  );
}
