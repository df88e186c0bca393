import { useState } from 'preact/hooks';
import { Bars } from '../components/bars.tsx';
import { BigAnswer } from '../components/big-answer.tsx';
import { milliseconds } from '../components/format.ts';
import { t } from '../components/i18n.ts';
import { PicturePreview } from '../components/picture-preview.tsx';
import { judge } from '../components/verdict.ts';
import { sentence } from '../components/words.ts';
import type { Outcome } from '../engine/outcome.ts';
import { copyText } from './copy.ts';

/** Pictures longer than this stand above their answer, not beside it. */
const LONG = 1.6;

export interface AnswerProps {
  readonly outcome: Extract<Outcome, { ok: true }>;
  /** 0…1; readings less sure than this are *not sure*. */
  readonly threshold: number;
  readonly onOpenApp: () => void;
}

/** What was read: the picture with its digits boxed, the answer, and the bars of one digit. */
export function Answer({ outcome, threshold, onOpenApp }: AnswerProps) {
  const { preview, origin, value } = outcome;
  const { reading, ms } = value;
  const verdict = judge(reading, threshold);
  const [selected, setSelected] = useState(verdict.kind === 'unsure' ? verdict.weakest : 0);
  const digit = reading.digits[selected];
  const sure = digit !== undefined && digit.confidence >= threshold;
  const ratio = preview.width / preview.height;
  const said = sentence(reading, verdict);
  return (
    <>
      <div class={ratio > LONG ? 'read long' : 'read'}>
        <div class="picture" style={{ '--ratio': `${ratio}` }}>
          <PicturePreview
            {...preview}
            reading={reading}
            selected={selected}
            onSelect={setSelected}
            threshold={threshold}
          />
        </div>
        <div class="answer">
          <BigAnswer
            reading={reading}
            verdict={verdict}
            selected={selected}
            onSelect={setSelected}
            threshold={threshold}
            note={t('model_time', t(`model_${reading.model}`), milliseconds(ms))}
          />
        </div>
      </div>
      {said && <p class="said">{said}</p>}
      {digit && <Bars probabilities={digit.probabilities} tone={sure ? 'sure' : 'unsure'} />}
      {origin === 'screen' && <p class="said">{t('note_screen')}</p>}
      <div class="links">
        {digit && <Copy text={reading.text} />}
        <button type="button" class="link" onClick={onOpenApp}>
          {t('open_in_app')}
        </button>
      </div>
    </>
  );
}

function Copy({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <button type="button" class="link" onClick={() => setCopied(copyText(text))}>
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
    </button>
  );
}
