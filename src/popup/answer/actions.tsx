import { t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import { inOneLine } from '../correct/clean.ts';
import { useApp } from '../state/app.ts';
import type { Reader } from '../state/reader.ts';

/** What can be done with a reading: copy it, say what it really is, take that back. */
export function Actions({ reader, onCorrect }: { reader: Reader; onCorrect: () => void }) {
  const { copy, copied } = useApp();
  const said = reader.said.value;
  return (
    <div class="actions">
      {said && (
        <button
          type="button"
          class="link copy"
          title={t('copy_key')}
          aria-label={copied.value ? undefined : t('copy_reading', inOneLine(said))}
          onClick={copy}
        >
          <Icon name={copied.value ? 'check' : 'copy'} />
          <span aria-live="polite">{copied.value ? t('copied') : t('copy')}</span>
        </button>
      )}
      <button type="button" class="link correct" title={t('correct_key')} onClick={onCorrect}>
        <Icon name="pencil" />
        <span>{t('correct')}</span>
      </button>
      {reader.corrected.value !== null && (
        <button type="button" class="link uncorrect" onClick={() => reader.correct(null)}>
          <Icon name="undo" />
          <span>{t('uncorrect')}</span>
        </button>
      )}
    </div>
  );
}
