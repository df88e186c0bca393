import { t } from '../../components/i18n.ts';
import { Mark } from '../../components/mark.tsx';
import type { Settings } from '../../storage/settings-schema.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useApp } from '../state/app.ts';

const NEXT_THEME = { system: 'light', light: 'dark', dark: 'system' } as const;
const THEME_ICON = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** The mark, the name, and what is always at hand. */
export function Header() {
  const { env, settings, sheet, choose, openTab } = useApp();
  const theme: Settings['theme'] = settings.value.theme;
  return (
    <header class="header">
      <Mark />
      <h1>{t('app_short_name')}</h1>
      <IconButton
        icon={THEME_ICON[theme]}
        label={t('theme_now', t(`theme_${theme}`))}
        onClick={() => choose({ theme: NEXT_THEME[theme] })}
      />
      <IconButton
        id="open-history"
        icon="history"
        label={t('history')}
        onClick={() => {
          sheet.value = 'history';
        }}
      />
      <IconButton
        id="open-settings"
        icon="settings"
        label={t('settings')}
        onClick={() => {
          sheet.value = 'settings';
        }}
      />
      {env.openTab && <IconButton icon="expand" label={t('open_tab')} onClick={openTab} />}
    </header>
  );
}
