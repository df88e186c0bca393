import { useSignal } from '@preact/signals';
import { plural, t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import { Sheet } from '../sheet/sheet.tsx';
import { useApp } from '../state/app.ts';
import { byDay } from './days.ts';
import { HistoryItem } from './history-item.tsx';
import { searchHistory } from './search.ts';

/** The last readings; they stay on this device. */
export function HistorySheet() {
  const { history, settings } = useApp();
  const all = history.entries.value;
  const query = useSignal('');
  const found = searchHistory(all, query.value);
  const searched = all.length > 0 && query.value.trim() !== '';
  return (
    <Sheet
      title={t('history')}
      actions={
        all.length > 0 && (
          <button
            type="button"
            class="chip"
            onClick={(event) => {
              // The button goes too; the focus would be nowhere.
              event.currentTarget.closest('dialog')?.focus();
              void history.clear();
            }}
          >
            <Icon name="trash" />
            {t('history_clear')}
          </button>
        )
      }
    >
      {all.length > 0 && (
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
      <p class="visually-hidden" role="status">
        {searched &&
          (found.length > 0 ? plural('history_found', found.length) : t('history_none_found'))}
      </p>
      {found.length > 0 ? (
        byDay(found, Date.now()).map(({ name, entries }) => (
          <section key={name} class="day">
            <h3>{name}</h3>
            <ul class="history-list">
              {entries.map((entry) => (
                <HistoryItem key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        ))
      ) : (
        <div class="nothing">
          <span class="halo" aria-hidden="true">
            <Icon name={all.length > 0 ? 'search' : 'history'} />
          </span>
          <p>
            {t(
              all.length > 0
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
