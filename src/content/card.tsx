import { useEffect, useRef } from 'preact/hooks';
import { errorWords, t } from '../components/i18n.ts';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { judge } from '../components/verdict.ts';
import { announcement } from '../components/words.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { Answer } from './answer.tsx';

export interface CardProps {
  /** `null` while it is waited for. */
  readonly outcome: Outcome | null;
  readonly settings: Settings;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onOpenApp: () => void;
}

/** The card beside a picture: what was read in it, or why nothing was. */
export function Card(props: CardProps) {
  const { outcome, settings, onClose } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <section
        ref={card}
        class={outcome ? 'card' : 'card waiting'}
        data-theme={settings.theme === 'system' ? 'auto' : settings.theme}
        role="dialog"
        aria-label={t('app_short_name')}
        tabIndex={-1}
      >
        <header>
          <Mark />
          <span class="name">{t('app_short_name')}</span>
          <button
            type="button"
            class="icon-button close"
            title={t('close')}
            aria-label={t('close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        <Content {...props} />
      </section>
      <p class="status" role="status">
        {spoken(outcome, settings)}
      </p>
    </>
  );
}

function Content({ outcome, settings, onRetry, onOpenApp }: CardProps) {
  if (outcome === null) return <p class="waiting-words">{t('reading_now')}</p>;
  if (!outcome.ok) return <Failed words={errorWords(outcome.error.code)} onRetry={onRetry} />;
  return <Answer outcome={outcome} threshold={settings.threshold} onOpenApp={onOpenApp} />;
}

function Failed({ words, onRetry }: { words: string; onRetry: () => void }) {
  return (
    <>
      <div class="failure">
        <b>
          <i class="dot" aria-hidden="true" />
          {t('error_title')}
        </b>
        <p class="said">{words}</p>
      </div>
      <div class="links">
        <button type="button" class="link" onClick={onRetry}>
          {t('retry')}
        </button>
      </div>
    </>
  );
}

/** What a screen reader says of the card. */
function spoken(outcome: Outcome | null, { threshold }: Settings): string {
  if (outcome === null) return t('reading_now');
  if (!outcome.ok) return `${t('error_title')}. ${errorWords(outcome.error.code)}`;
  const { reading } = outcome.value;
  return announcement(reading, judge(reading, threshold));
}
