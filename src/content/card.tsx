import { useEffect, useRef } from 'preact/hooks';
import { useDigitSelection } from '../components/digit-selection.tsx';
import { t } from '../components/i18n.ts';
import { announcement } from '../components/reading-text.ts';
import { verdictOf } from '../components/verdict.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Opening } from '../engine/page-calls.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { Answer } from './answer.tsx';
import { CardHeader } from './card-header.tsx';
import { Failed } from './failed.tsx';
import { pageErrorWords } from './page-error-words.ts';
import { Waiting } from './waiting.tsx';

export interface CardProps {
  /** `null` while it is waited for. */
  readonly outcome: Outcome | null;
  /** What is shown meanwhile, and what a screen reader says. */
  readonly waiting: string;
  readonly spokenWaiting: string;
  readonly settings: Settings;
  readonly pinned: boolean;
  /** Whether the last copy went to the clipboard; `null` where none was asked for. */
  readonly copied: boolean | null;
  readonly onCopy: (text: string) => void;
  readonly onPin: () => void;
  /** Moves the card by so many CSS pixels. */
  readonly onMove: (dx: number, dy: number) => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  /** Lets the person choose a part of the screen; `undefined` where they just did. */
  readonly onRegion: (() => void) | undefined;
  readonly onOpenApp: (opening: Opening) => void;
}

/** The card beside a picture: what was read in it, or why nothing was. */
export function Card(props: CardProps) {
  const { outcome, settings, onCopy } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const reading = outcome?.ok ? outcome.value.reading : null;
  const selection = useDigitSelection(reading);
  const copy = () => onCopy(selection.text || (reading?.text ?? ''));
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
          if (event.key.toLowerCase() !== 'c' || event.altKey) return;
          // Selected text is what Ctrl+C copies, as everywhere.
          if (card.current?.ownerDocument.getSelection()?.type !== 'Range') copy();
        }}
      >
        <CardHeader {...props} />
        {outcome === null && <Waiting words={props.waiting} />}
        {outcome?.ok && <Answer {...props} outcome={outcome} selection={selection} onCopy={copy} />}
        {outcome && !outcome.ok && <Failed {...props} code={outcome.error.code} />}
      </section>
      <p class="visually-hidden" role="status">
        {selection.text
          ? t('digits_selected', selection.text)
          : outcome
            ? spoken(outcome, settings)
            : props.spokenWaiting}
      </p>
    </>
  );
}

/** What a screen reader says of the card. */
function spoken(outcome: Outcome, { threshold }: Settings): string {
  if (!outcome.ok) return `${t('error_title')}. ${pageErrorWords(outcome.error.code)}`;
  const { reading } = outcome.value;
  return announcement(reading, verdictOf(reading, threshold));
}
