import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type MessageKey, t } from '../../components/i18n.ts';
import { Switch } from '../controls/switch.tsx';
import type { Command } from '../environment.ts';
import { Sheet } from '../sheet/sheet.tsx';
import { useApp } from '../state/app.ts';
import { KeyGroup } from './key-group.tsx';
import { shortcutsInForce, TABLE_KEYS } from './shortcut-keys.ts';

/** The keys: those of the browser, which a person can change there, and the app's own. */
export function ShortcutsSheet() {
  const { settings, choose } = useApp();
  const { characterKeys } = settings.value;
  return (
    <Sheet title={t('shortcuts')}>
      <BrowserKeys />
      <KeyGroup
        title={t('shortcuts_app')}
        rows={shortcutsInForce(characterKeys).map(({ name, keys }) => ({
          words: t(`shortcut_${name}` satisfies MessageKey),
          keys,
        }))}
      >
        <Switch
          label={t('shortcuts_characters')}
          checked={characterKeys}
          onChange={(on) => choose({ characterKeys: on })}
        />
      </KeyGroup>
      <KeyGroup
        title={t('shortcuts_table')}
        rows={TABLE_KEYS.map(({ name, keys }) => ({ words: t(`shortcut_${name}`), keys }))}
      />
    </Sheet>
  );
}

function BrowserKeys() {
  const { commands } = useApp().env;
  const all = useSignal<readonly Command[]>([]);
  useEffect(() => {
    void commands?.list().then((list) => {
      all.value = list;
    });
  }, [commands, all]);
  if (!commands || all.value.length === 0) return null;
  return (
    <KeyGroup
      title={t('shortcuts_browser')}
      rows={all.value.map(({ name, keys }) => ({ words: t(`command_${name}`), keys }))}
      without={t('shortcut_none')}
    >
      <button type="button" class="chip" onClick={commands.change}>
        {t('shortcuts_change')}
      </button>
    </KeyGroup>
  );
}
