import { errorWords, t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import type { Reader } from '../state/reader.ts';

/** Says what did not work and what to do next; what was on screen before stays there. */
export function FailureNote({ reader }: { readonly reader: Reader }) {
  const failure = reader.failure.value;
  if (!failure) return null;
  return (
    <div class="failure" role="alert">
      <Icon name="warning" />
      <p>
        <b>{t('error_title')}</b> {errorWords(failure.code)}
      </p>
      <button
        type="button"
        class="icon-button"
        title={t('close')}
        onClick={() => {
          reader.failure.value = null;
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
