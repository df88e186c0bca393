import { milliseconds } from '../../components/format.ts';
import { t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import { MODEL_NAMES, type ModelName } from '../../recognizer/types.ts';
import { useApp } from '../state/app.ts';

/** Which network said so, in how long; and the way to ask the other one. */
export function NetworkChoice({ model, ms }: { readonly model?: ModelName; readonly ms?: number }) {
  const { settings, choose } = useApp();
  const chosen = settings.value.model;
  return (
    <label class="network" title={t('model')}>
      <span aria-hidden="true">
        {ms === undefined
          ? t(`model_${chosen}`)
          : t('model_time', t(`model_${model ?? chosen}`), milliseconds(ms))}
      </span>
      <Icon name="chevron" />
      <select
        aria-label={t('model')}
        value={chosen}
        onChange={(event) => {
          const name = MODEL_NAMES.find((each) => each === event.currentTarget.value);
          if (name) choose({ model: name });
        }}
      >
        {MODEL_NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`model_${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
