import { t } from '../../components/i18n.ts';
import { announcement } from '../../components/reading-text.ts';
import { useApp } from '../state/app.ts';
import type { Reader } from '../state/reader.ts';

/** Tells a screen reader what was read. Failures are alerts where they are shown. */
export function Live() {
  const reader = useApp().reader.value;
  return (
    <p class="visually-hidden" role="status">
      {reader && spoken(reader)}
    </p>
  );
}

/** The person's word goes before the network's, as on screen. */
function spoken({ corrected, classified, verdict }: Reader): string {
  if (corrected.value !== null) {
    return `${corrected.value || t('no_digit')}: ${t('batch_corrected')}`;
  }
  const answer = classified.value;
  return answer && verdict.value ? announcement(answer.reading, verdict.value) : '';
}
