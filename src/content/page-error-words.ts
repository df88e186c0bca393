import { errorWords, t } from '../components/i18n.ts';
import type { ErrorCode } from '../engine/failure.ts';

/** What to do is another thing beside a picture on a page than in the app, which takes drops. */
export function pageErrorWords(code: ErrorCode): string {
  switch (code) {
    case 'picture-missing':
      return t('page_error_picture_missing');
    case 'picture-unreadable':
      return t('page_error_picture_unreadable');
    case 'picture-broken':
      return t('page_error_picture_broken');
    case 'picture-too-large':
      return t('page_error_picture_too_large');
    default:
      return errorWords(code);
  }
}
