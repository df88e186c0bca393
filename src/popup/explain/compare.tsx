import { percent } from '../../components/format.ts';
import { t } from '../../components/i18n.ts';
import type { Explanation } from '../../recognizer/explain/explanation.ts';
import { FRAME_SIDE } from '../../recognizer/types.ts';
import { HEAT, INK } from './palette.ts';
import { Tile } from './tile.tsx';

/** The two networks side by side on the same frame: where each looked, and what it made of it. */
export function Compare(props: {
  readonly frame: readonly number[];
  readonly cnn: Explanation;
  readonly mlp: Explanation;
}) {
  return (
    <div class="compare">
      {[props.cnn, props.mlp].map((each) => (
        <Side key={each.model} frame={props.frame} explanation={each} />
      ))}
    </div>
  );
}

function Side(props: { readonly frame: readonly number[]; readonly explanation: Explanation }) {
  const { model, heat, probabilities, digit } = props.explanation;
  const most = Math.max(...probabilities);
  const best = probabilities.indexOf(most);
  const size = { width: FRAME_SIDE, height: FRAME_SIDE };
  return (
    <figure>
      <div class="frames">
        <Tile {...size} values={props.frame} most={255} ramp={INK} label={t('frame_title')} />
        <Tile
          {...size}
          class="heat"
          values={heat}
          most={1}
          ramp={HEAT}
          label={t('explain_heat_label', digit)}
        />
      </div>
      <figcaption>
        <b>
          {t(`model_${model}`)} · {best}
          <span>{percent(most)}</span>
        </b>
        <p>
          {t(`explain_${model}_heat`, digit)} {model === 'cnn' && t('explain_heat_off')}
        </p>
        <ol class="mini" aria-label={t('bars_label')}>
          {probabilities.map((p, d) => (
            <li key={d} class={d === best ? 'top' : ''} title={`${d}: ${percent(p)}`}>
              <i style={{ '--p': `${p}` }} />
              {d}
              <span class="visually-hidden">: {percent(p)}</span>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}
