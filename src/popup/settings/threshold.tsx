import { percent } from '../../components/format.ts';
import { t } from '../../components/i18n.ts';
import { headline } from '../../components/reading-text.ts';
import { useApp } from '../state/app.ts';

/** From even odds to near certainty, in percent. */
const MIN = 50;
const MAX = 99;

/** How sure a reading must be, with what that means for the one on screen. */
export function Threshold() {
  const { settings, choose, reader } = useApp();
  const value = Math.round(settings.value.threshold * 100);
  const answer = reader.value?.classified.value;
  const verdict = reader.value?.verdict.value;
  return (
    <section class="group">
      <h3>
        {t('threshold')} <output aria-live="off">{percent(value / 100)}</output>
      </h3>
      <input
        class="slider"
        type="range"
        min={MIN}
        max={MAX}
        value={value}
        aria-label={t('threshold')}
        aria-valuetext={percent(value / 100)}
        style={{ '--value': `${value}`, '--min': `${MIN}`, '--max': `${MAX}` }}
        onInput={(event) => choose({ threshold: event.currentTarget.valueAsNumber / 100 })}
      />
      <p>{t('threshold_hint')}</p>
      {answer && verdict && answer.reading.text && (
        <p class={`effect ${verdict.kind}`}>
          <b>{answer.reading.text}</b>
          <i class="dot" aria-hidden="true" />
          {headline(answer.reading, verdict)}
        </p>
      )}
    </section>
  );
}
