import { t } from '../../components/i18n.ts';
import { TABS } from '../environment.ts';
import { useApp } from '../state/app.ts';

/** The tab strip; arrow keys move along it, as in any tab strip. */
export function Tabs() {
  const { tab } = useApp();
  const move = (event: KeyboardEvent) => {
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: forward, ArrowLeft: -forward };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    tab.value = TABS.at((TABS.indexOf(tab.value) + step) % TABS.length) ?? tab.value;
    document.getElementById(`tab-${tab.value}`)?.focus();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={t('app_short_name')}
      style={{ '--at': `${TABS.indexOf(tab.value)}`, '--count': `${TABS.length}` }}
      onKeyDown={move}
    >
      {TABS.map((name) => (
        <button
          type="button"
          key={name}
          id={`tab-${name}`}
          role="tab"
          aria-selected={tab.value === name}
          aria-controls="view"
          tabIndex={tab.value === name ? 0 : -1}
          onClick={() => {
            tab.value = name;
          }}
        >
          {t(`tab_${name}`)}
        </button>
      ))}
    </div>
  );
}
