import { Bars } from '../../components/bars.tsx';
import { BigAnswer } from '../../components/big-answer.tsx';
import { milliseconds } from '../../components/format.ts';
import { t } from '../../components/i18n.ts';
import { sentence } from '../../components/words.ts';
import { useApp } from '../state/app.ts';
import type { Reader } from '../state/reader.ts';

/** From this many digits on, a number stands above its bars instead of beside them. */
const WIDE_FROM = 3;

/** What was read, how sure, and the ten probabilities of the digit in focus. */
export function Answer({ reader, hint }: { readonly reader: Reader; readonly hint: string }) {
  const { threshold } = useApp().settings.value;
  const answer = reader.classified.value;
  const verdict = reader.verdict.value;
  if (!answer || !verdict) {
    return (
      <section class="panel answer idle" aria-label={t('reading_label')}>
        <p class="hint">{hint}</p>
        <Bars probabilities={null} tone="sure" />
      </section>
    );
  }
  const { reading, ms } = answer;
  const digit = reading.digits[reader.selected.value] ?? reading.digits[0];
  const why = sentence(reading, verdict);
  const longest = Math.max(...reading.text.split('\n').map((line) => line.length));
  const wide = longest >= WIDE_FROM ? 'wide' : '';
  return (
    <section class={`panel answer ${verdict.kind} ${wide}`} aria-label={t('reading_label')}>
      <div class="said">
        <BigAnswer
          reading={reading}
          verdict={verdict}
          selected={reader.selected.value}
          onSelect={(index) => {
            reader.selected.value = index;
          }}
          threshold={threshold}
          note={t('model_time', t(`model_${reading.model}`), milliseconds(ms))}
        />
        {why && <p class="why">{why}</p>}
      </div>
      {digit && (
        <Bars
          probabilities={digit.probabilities}
          tone={digit.confidence >= threshold ? 'sure' : 'unsure'}
        />
      )}
    </section>
  );
}
