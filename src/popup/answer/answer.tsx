import type { ComponentChildren } from 'preact';
import { Bars } from '../../components/bars.tsx';
import { BigAnswer } from '../../components/big-answer.tsx';
import { Corrected } from '../../components/corrected.tsx';
import { t } from '../../components/i18n.ts';
import { jointProbabilities } from '../../components/joint-probabilities.ts';
import { sentence } from '../../components/reading-text.ts';
import { Skeleton, SkeletonBars } from '../../components/skeleton.tsx';
import type { Verdict } from '../../components/verdict.ts';
import type { Classified } from '../../engine/protocol.ts';
import { Correction } from '../correct/correction.tsx';
import { useFocusAfterCorrection } from '../correct/use-focus-after.ts';
import { useApp } from '../state/app.ts';
import type { Reader } from '../state/reader.ts';
import { Actions } from './actions.tsx';
import { NetworkChoice } from './network-choice.tsx';

/** From this many characters on, a number stands above its bars instead of beside them. */
const WIDE_FROM = 3;

/** What was read, how sure, and the ten probabilities of the digit in focus. */
export function Answer(props: {
  readonly reader: Reader;
  readonly hint: string;
  /** Whether something is on its way that the reader does not know of yet. */
  readonly waiting?: boolean;
  /** Whether it can be said what it is though nothing was read. */
  readonly correctable?: boolean;
  /** Called when a correction was kept. */
  readonly onKept?: (() => void) | undefined;
}) {
  const { reader, hint, waiting = false, correctable = false, onKept } = props;
  const { correcting } = useApp();
  const answer = reader.classified.value;
  const verdict = reader.verdict.value;
  const actions = (
    <Actions
      reader={reader}
      onCorrect={() => {
        correcting.value = reader.said.peek();
      }}
    />
  );
  if (answer && verdict) {
    return (
      <Answered
        reader={reader}
        answer={answer}
        verdict={verdict}
        actions={actions}
        onKept={onKept}
      />
    );
  }
  if (waiting || reader.busy.value) {
    return (
      <section class="panel answer" aria-label={t('reading_label')} aria-busy="true">
        <div class="said">
          <Skeleton />
          <div class="note">
            <NetworkChoice />
          </div>
        </div>
        <SkeletonBars />
      </section>
    );
  }
  return (
    <section class="panel answer idle" aria-label={t('reading_label')}>
      <div class="said">
        <Words reader={reader} onKept={onKept}>
          <p class="hint">{hint}</p>
        </Words>
        <div class="note">
          <NetworkChoice />
          {correctable && actions}
        </div>
      </div>
      <Bars probabilities={null} tone="sure" />
    </section>
  );
}

function Answered(props: {
  readonly reader: Reader;
  readonly answer: Classified;
  readonly verdict: Verdict;
  readonly actions: ComponentChildren;
  readonly onKept: (() => void) | undefined;
}) {
  const { reader, answer, verdict, actions, onKept } = props;
  const { settings } = useApp();
  const { threshold } = settings.value;
  const { reading, ms } = answer;
  const corrected = reader.corrected.value;
  const index = reader.selected.value;
  const digit = reading.digits[index] ?? reading.digits[0];
  const why = corrected === null && sentence(reading, verdict);
  const shown = corrected ?? reading.text;
  const wide = Math.max(...shown.split('\n').map((line) => line.length)) >= WIDE_FROM;
  const note = (
    <>
      <NetworkChoice model={reading.model} ms={ms} />
      {actions}
    </>
  );
  return (
    <section
      class={`panel answer ${verdict.kind} ${wide ? 'wide' : ''}`}
      aria-label={t('reading_label')}
    >
      <div class="said">
        <Words reader={reader} note={note} onKept={onKept}>
          <BigAnswer
            reading={reading}
            verdict={verdict}
            selected={index}
            onSelect={reader.select}
            threshold={threshold}
            note={note}
          />
        </Words>
        {why && <p class="why">{why}</p>}
      </div>
      {digit && (
        <div class="chances">
          {reading.digits.length > 1 && (
            <p class="of-number">{t('digit_of', index + 1, reading.digits.length)}</p>
          )}
          <Bars
            probabilities={jointProbabilities(digit)}
            tone={digit.confidence >= threshold ? 'sure' : 'unsure'}
          />
        </div>
      )}
    </section>
  );
}

/** What the network said; else what the person says, or is about to say. */
function Words(props: {
  readonly reader: Reader;
  readonly note?: ComponentChildren;
  readonly onKept: (() => void) | undefined;
  readonly children: ComponentChildren;
}) {
  const { reader, note, onKept } = props;
  const { correcting } = useApp();
  const corrected = reader.corrected.value;
  useFocusAfterCorrection(correcting.value !== null);
  if (correcting.value !== null) {
    const stop = () => {
      correcting.value = null;
    };
    return (
      <Correction
        draft={correcting.value}
        keep={(text) => {
          stop();
          reader.correct(text);
          onKept?.();
        }}
        leave={stop}
      />
    );
  }
  return corrected === null ? props.children : <Corrected text={corrected} note={note} />;
}
