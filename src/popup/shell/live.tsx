import { errorWords } from '../../components/i18n.ts';
import { announcement } from '../../components/reading-text.ts';
import { useApp } from '../state/app.ts';

/** Tells a screen reader what was read. Failures are alerts where they are shown. */
export function Live() {
  const reader = useApp().reader.value;
  const answer = reader?.classified.value;
  const verdict = reader?.verdict.value;
  const failure = reader?.failure.value;
  return (
    <p class="visually-hidden" role="status">
      {failure
        ? errorWords(failure.code)
        : answer && verdict && announcement(answer.reading, verdict)}
    </p>
  );
}
