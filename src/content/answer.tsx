import { useState } from 'preact/hooks';
import { Bars } from '../components/bars.tsx';
import { BigAnswer } from '../components/big-answer.tsx';
import type { DigitSelection } from '../components/digit-selection.tsx';
import { milliseconds } from '../components/format.ts';
import { t } from '../components/i18n.ts';
import { jointProbabilities } from '../components/joint-probabilities.ts';
import { PicturePreview } from '../components/picture-preview.tsx';
import { sentence } from '../components/reading-text.ts';
import { verdictOf } from '../components/verdict.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Opening } from '../engine/page-calls.ts';
import type { Settings } from '../storage/settings-schema.ts';

/** Pictures longer than this, and numbers of so many digits, leave no room for the answer beside them. */
const LONG = 2.2;
const MANY_DIGITS = 3;

export interface AnswerProps {
  readonly outcome: Extract<Outcome, { ok: true }>;
  readonly settings: Settings;
  /** Whether the last copy went to the clipboard; `null` where none was asked for. */
  readonly copied: boolean | null;
  readonly selection: DigitSelection;
  readonly onCopy: () => void;
  readonly onOpenApp: (opening: Opening) => void;
}

/** What was read: the picture with its digits boxed, the answer, and the bars of one digit. */
export function Answer({ outcome, settings, copied, selection, onCopy, onOpenApp }: AnswerProps) {
  const { threshold } = settings;
  const { preview, origin, value } = outcome;
  const { reading, ms } = value;
  const verdict = verdictOf(reading, threshold);
  const [selected, setSelected] = useState(verdict.kind === 'unsure' ? verdict.weakest : 0);
  // A number keeps to itself until one of its digits is asked about.
  const [asked, setAsked] = useState(reading.digits.length === 1);
  const select = (index: number) => {
    setSelected(index);
    setAsked(true);
  };
  const digit = reading.digits[selected];
  const sure = digit !== undefined && digit.confidence >= threshold;
  const ratio = preview.width / preview.height;
  const said = sentence(reading, verdict);
  const longest = Math.max(...reading.text.split('\n').map((line) => line.length));
  const long = ratio > LONG || longest >= MANY_DIGITS;
  return (
    <>
      <div class={long ? 'read long' : 'read'}>
        <div class="picture" style={{ '--ratio': `${ratio}` }} {...selection.handlers}>
          <PicturePreview
            {...preview}
            reading={reading}
            selected={selected}
            onSelect={select}
            threshold={threshold}
          >
            {selection.marks}
          </PicturePreview>
        </div>
        <div class="answer">
          <BigAnswer
            reading={reading}
            verdict={verdict}
            selected={selected}
            onSelect={select}
            threshold={threshold}
            note={t('model_time', t(`model_${reading.model}`), milliseconds(ms))}
          />
        </div>
      </div>
      {said && <p class="said">{said}</p>}
      {digit && asked && (
        <Bars probabilities={jointProbabilities(digit)} tone={sure ? 'sure' : 'unsure'} />
      )}
      {reading.stopped && <p class="said">{t('note_stopped')}</p>}
      {outcome.kept === false && <p class="said">{t('error_store_full')}</p>}
      {copied === false && (
        <p class="said" role="alert">
          {t('copy_refused')}
        </p>
      )}
      {origin === 'screen-instead' && <p class="said">{t('note_screen')}</p>}
      <div class="links">
        {digit && <Link label={t('explain')} onClick={() => onOpenApp('explain')} />}
        {digit && <Link label={copied ? t('copied') : t('copy')} onClick={onCopy} live />}
        <Link label={t('open_in_app')} onClick={() => onOpenApp('reading')} />
      </div>
    </>
  );
}

interface LinkProps {
  readonly label: string;
  readonly onClick: () => void;
  /** Whether a change of its words is announced. */
  readonly live?: boolean;
}

function Link({ label, onClick, live = false }: LinkProps) {
  return (
    <button type="button" class="link" onClick={onClick}>
      <span aria-live={live ? 'polite' : undefined}>{label}</span>
    </button>
  );
}
