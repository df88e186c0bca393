import { errorWords, t } from '../../components/i18n.ts';
import type { Explanation } from '../../recognizer/explain/explanation.ts';
import { useApp } from '../state/app.ts';
import { Compare } from './compare.tsx';
import { Layer } from './layer.tsx';
import { SeenList } from './seen-list.tsx';

/**
 * Why the digit in focus was read as it was: where the network looked, and what each layer saw.
 * On a bare sheet, that the answer is to come.
 */
export function Explain() {
  const { explainer } = useApp();
  const { cnn, mlp } = explainer.explanations.value;
  const failure = explainer.failure.value;
  const subject = explainer.subject.value;
  return (
    <section class="panel explain" id="explain" aria-label={t('explain_title')}>
      <h2>{t('explain_title')}</h2>
      {!explainer.useful.value && <p>{t('hint_draw')}</p>}
      {failure && <p role="alert">{errorWords(failure.code)}</p>}
      {subject && (
        <div class="reasons">
          <div class="where">
            <DigitChooser />
            {cnn && mlp && <Compare frame={subject.frame} cnn={cnn} mlp={mlp} />}
          </div>
          <div class="cnn">{cnn && <Layers of={cnn} />}</div>
          <div class="mlp">{mlp && <Layers of={mlp} />}</div>
        </div>
      )}
      <SeenList />
    </section>
  );
}

/** Which of the ten digits to look for reasons for. */
function DigitChooser() {
  const { explainer } = useApp();
  return (
    <fieldset class="digits">
      <legend>{t('explain_for')}</legend>
      {Array.from({ length: 10 }, (_, digit) => (
        <button
          type="button"
          key={digit}
          aria-pressed={digit === explainer.digit.value}
          onClick={() => {
            explainer.chosen.value = digit;
          }}
        >
          {digit}
        </button>
      ))}
    </fieldset>
  );
}

const KINDS = ['filters', 'maps'] as const;

/** The layers of one network: what it looks for, then where it found it. */
function Layers({ of }: { readonly of: Explanation }) {
  return KINDS.map((kind) => {
    const layers = of.layers.filter((layer) => layer.kind === kind);
    if (layers.length === 0) return null;
    return (
      <details key={kind} class="layers" open={of.model === 'cnn'}>
        <summary>{t(`explain_${of.model}_${kind}`)}</summary>
        <p>{t(`explain_${of.model}_${kind}_hint`)}</p>
        {layers.map((layer) => (
          <Layer key={layer.layer} layer={layer} heat={of.heat} />
        ))}
      </details>
    );
  });
}
