import type { Reading } from '../recognizer/types.ts';
import { percent } from './format.ts';
import { plural, t } from './i18n.ts';
import type { Verdict } from './verdict.ts';

/** The line under the big answer. */
export function headline(reading: Reading, verdict: Verdict): string {
  if (verdict.kind === 'none') return t('no_digit');
  return verdict.kind === 'sure' ? t('sure', percent(reading.confidence)) : t('not_sure');
}

/** One sentence that says why there is no sure answer; `''` where there is one. */
export function sentence(reading: Reading, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'sure':
      return '';
    case 'none':
      return reading.rejected > 0 ? plural('none_marks', reading.rejected) : t('none_empty');
    case 'unsure': {
      const [best, second] = verdict.candidates;
      const alone = reading.digits.length === 1;
      if (verdict.about === 'whether') {
        return alone ? t('unsure_whether') : t('unsure_whether_digit', best);
      }
      return alone ? t('unsure_between', best, second) : t('unsure_digit', best, second);
    }
  }
}

/** What a screen reader announces when a reading arrives. */
export function announcement(reading: Reading, verdict: Verdict): string {
  const spoken = reading.text.replaceAll('\n', ', ');
  switch (verdict.kind) {
    case 'sure':
      return t('announce_sure', spoken, percent(reading.confidence));
    case 'unsure':
      return `${t('announce_unsure', spoken, percent(reading.confidence))} ${sentence(reading, verdict)}`;
    case 'none':
      return `${t('announce_none')} ${sentence(reading, verdict)}`;
  }
}
