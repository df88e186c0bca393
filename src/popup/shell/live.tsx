import { announcement } from '../../components/reading-text.ts';
import { useApp } from '../state/app.ts';

/** Tells a screen reader what was read. Failures are alerts where they are shown. */
export function Live() {
  const reader = useApp().reader.value;
  const answer = reader?.classified.value;
  const verdict = reader?.verdict.value;
  return (
    <p class="visually-hidden" role="status">
      {answer && verdict && announcement(answer.reading, verdict)}
    </p>
  );
}
