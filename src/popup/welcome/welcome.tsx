import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import { type SampleName, sampleOf } from '../samples/samples.ts';
import { useApp } from '../state/app.ts';
import { bitmapUrl } from './bitmap-url.ts';

const STEPS = ['click', 'drop', 'draw'] as const;
type Step = (typeof STEPS)[number];

/** The first run: three gestures to try at once, each ticked off when it was done. */
export function Welcome() {
  const app = useApp();
  const { welcome, readers, draw, clicked } = app;
  if (!welcome.value) return null;
  const done: Readonly<Record<Step, boolean>> = {
    click: clicked.value,
    drop: readers.picture.classified.value !== null,
    draw: draw.drawing.value.strokes.length > 0,
  };
  return (
    <section class="welcome" aria-label={t('welcome_title')}>
      <header>
        <h2>{t('welcome_title')}</h2>
        <button
          type="button"
          class="chip"
          onClick={() => {
            welcome.value = false;
          }}
        >
          {t('welcome_done')}
        </button>
      </header>
      <ol>
        {STEPS.map((step, i) => (
          <li key={step} class={done[step] ? 'panel done' : 'panel'}>
            <span class="number">{done[step] ? <Icon name="check" /> : i + 1}</span>
            <div>
              <b>{t(`welcome_${step}`)}</b>
              <p>{t(`welcome_${step}_hint`)}</p>
            </div>
            {step === 'click' && <SamplePicture name="seven" />}
            {step === 'drop' && <SamplePicture name="number" />}
            {step === 'draw' && (
              <button
                type="button"
                class="chip"
                onClick={() => {
                  app.tab.value = 'draw';
                }}
              >
                {t('tab_draw')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A sample to right-click or to drag, as a bitmap: a service worker can decode no drawing. */
function SamplePicture({ name }: { readonly name: SampleName }) {
  const url = useSignal('');
  useEffect(() => {
    void bitmapUrl(sampleOf(name).url).then((bitmap) => {
      url.value = bitmap;
    });
  }, [name, url]);
  return url.value && <img src={url.value} alt={t(`sample_${name}`)} />;
}
