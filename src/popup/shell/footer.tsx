import { t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import { MODEL_NAMES } from '../../recognizer/types.ts';
import { useApp } from '../state/app.ts';

/** Which network, copying, and the promise. */
export function Footer() {
  const { settings, choose, reader, copy, copied } = useApp();
  const text = reader.value?.classified.value?.reading.text ?? '';
  return (
    <footer class="footer">
      <label class="chip select" title={t('model')}>
        <span class="visually-hidden">{t('model')}</span>
        <select
          value={settings.value.model}
          onChange={(event) => {
            const model = MODEL_NAMES.find((name) => name === event.currentTarget.value);
            if (model) choose({ model });
          }}
        >
          {MODEL_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`model_${name}`)}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </label>
      {text && (
        <button
          type="button"
          class="chip copy"
          title={t('copy_key')}
          aria-label={t('copy_reading', text)}
          onClick={copy}
        >
          <Icon name={copied.value ? 'check' : 'copy'} />
          <span>{copied.value ? t('copied') : text.replaceAll('\n', ' ')}</span>
        </button>
      )}
      <p class="promise">{t('promise')}</p>
    </footer>
  );
}
