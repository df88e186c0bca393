import { t } from '../components/i18n.ts';
import type { ErrorCode } from '../engine/failure.ts';
import { pageErrorWords } from './page-error-words.ts';

export interface FailedProps {
  readonly code: ErrorCode;
  readonly onRetry: () => void;
  readonly onRegion: (() => void) | undefined;
}

/** The browser shows these all the same: the screen has what the page does not give. */
const ON_SCREEN: readonly ErrorCode[] = [
  'picture-missing',
  'picture-unreadable',
  'picture-too-large',
  'frame-forbidden',
];

/** Why nothing was read, and what can be done. */
export function Failed({ code, onRetry, onRegion }: FailedProps) {
  return (
    <>
      <div class="failure">
        <b>
          <i class="dot" aria-hidden="true" />
          {t('error_title')}
        </b>
        <p class="said">{pageErrorWords(code)}</p>
      </div>
      {code !== 'extension-gone' && (
        <div class="links">
          <button type="button" class="link" onClick={onRetry}>
            {t('retry')}
          </button>
          {onRegion && ON_SCREEN.includes(code) && (
            <button type="button" class="link" onClick={onRegion}>
              {t('menu_region')}
            </button>
          )}
        </div>
      )}
    </>
  );
}
