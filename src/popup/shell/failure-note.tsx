import type { Signal } from '@preact/signals';
import { errorWords, t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import type { Failure } from '../../engine/failure.ts';
import { IconButton } from '../controls/icon-button.tsx';

/** Says what did not work and what to do next; what was on screen before stays there. */
export function FailureNote({ failure }: { readonly failure: Signal<Failure | null> }) {
  if (!failure.value) return null;
  return (
    <div class="failure" role="alert">
      <Icon name="warning" />
      <p>
        <b>{t('error_title')}</b> {errorWords(failure.value.code)}
      </p>
      <IconButton
        icon="close"
        label={t('close')}
        onClick={() => {
          failure.value = null;
        }}
      />
    </div>
  );
}
