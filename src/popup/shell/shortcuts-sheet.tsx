import { type MessageKey, t } from '../../components/i18n.ts';
import { Sheet } from '../sheet/sheet.tsx';
import { SHORTCUTS } from './shortcut-keys.ts';

/** The app's keys. */
export function ShortcutsSheet() {
  return (
    <Sheet title={t('shortcuts')}>
      <dl class="shortcuts">
        {SHORTCUTS.map(({ name, keys }) => (
          <div key={name}>
            <dt>{t(`shortcut_${name}` satisfies MessageKey)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
