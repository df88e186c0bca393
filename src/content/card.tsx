import { useEffect, useRef, useState } from 'preact/hooks';
import { errorWords, t } from '../components/i18n.ts';
import { addTypeface } from '../components/typeface.ts';
import { judge } from '../components/verdict.ts';
import { announcement } from '../components/words.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Opening } from '../engine/page-calls.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { Answer } from './answer.tsx';
import { CardHeader } from './card-header.tsx';
import { copyText } from './copy.ts';
import { Waiting } from './waiting.tsx';

export interface CardProps {
  /** `null` while it is waited for. */
  readonly outcome: Outcome | null;
  /** What is said meanwhile. */
  readonly waiting: string;
  readonly settings: Settings;
  readonly pinned: boolean;
  readonly onPin: () => void;
  /** Moves the card by so many CSS pixels. */
  readonly onMove: (dx: number, dy: number) => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onOpenApp: (opening: Opening) => void;
}

/** The card beside a picture: what was read in it, or why nothing was. */
export function Card(props: CardProps) {
  const { outcome, settings } = props;
  const card = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    card.current?.focus({ preventScroll: true });
    if (card.current) void addTypeface(card.current.ownerDocument).catch(() => {});
  }, []);
  useEffect(() => setCopied(false), [outcome]);
  const text = outcome?.ok ? outcome.value.reading.text : '';
  const copy = () => setCopied(text !== '' && copyText(text));
  return (
    <>
      <section
        ref={card}
        class={outcome ? 'card' : 'card waiting'}
        data-theme={settings.theme}
        role="dialog"
        aria-label={t('app_short_name')}
        tabIndex={-1}
        onKeyDown={(event) => {
          // The page's own shortcuts are not meant while someone types here.
          event.stopPropagation();
          if (event.key.toLowerCase() === 'c' && !event.altKey) copy();
        }}
      >
        <CardHeader {...props} />
        {outcome === null && <Waiting words={props.waiting} />}
        {outcome?.ok && <Answer {...props} outcome={outcome} copied={copied} onCopy={copy} />}
        {outcome && !outcome.ok && (
          <Failed words={errorWords(outcome.error.code)} onRetry={props.onRetry} />
        )}
      </section>
      <p class="visually-hidden" role="status">
        {outcome ? spoken(outcome, settings) : props.waiting}
      </p>
    </>
  );
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
function spoken(outcome: Outcome, { threshold }: Settings): string {
  if (!outcome.ok) return `${t('error_title')}. ${errorWords(outcome.error.code)}`;
  const { reading } = outcome.value;
  return announcement(reading, judge(reading, threshold));
}
