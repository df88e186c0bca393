import { percent } from './format.ts';
import { t } from './i18n.ts';

export interface BarsProps {
  /** Ten probabilities, 0…1; `null` draws empty tracks of the same size. */
  readonly probabilities: readonly number[] | null;
  /** Lit in the accent colours where the answer is sure; amber where it is not. */
  readonly tone: 'sure' | 'unsure';
}

/** What is shown as 0.0 % has no bar. */
const NOTHING = 0.0005;

/** Ten bars, one a digit; the winner is lit. They grow from the old value to the new. */
export function Bars({ probabilities, tone }: BarsProps) {
  const best = probabilities ? probabilities.indexOf(Math.max(...probabilities)) : -1;
  return (
    <ol class={`bars ${tone}`} aria-label={t('bars_label')}>
      {Array.from({ length: 10 }, (_, digit) => {
        const p = probabilities?.[digit] ?? 0;
        return (
          <li key={digit} class={digit === best ? 'bar top' : 'bar'} style={{ '--i': `${digit}` }}>
            <b>{digit}</b>
            <span class="track" aria-hidden="true">
              <span class="lit">
                <i style={{ '--p': `${p}`, '--least': p < NOTHING ? '0px' : '3px' }} />
              </span>
            </span>
            <em>{probabilities ? percent(p) : '–'}</em>
          </li>
        );
      })}
    </ol>
  );
}
