// The card on a page, in the state that the address names: card.html?scene=card-number&theme=dark
// For `npm run screenshots -- --states` and the tests; never part of a build.
import { render } from 'preact';
import { t } from '../components/i18n.ts';
import { Card } from '../content/card.tsx';
import { openCardHost } from '../content/card-host.ts';
import { openLayer } from '../content/layer.ts';
import css from '../content/region-chooser.css?inline';
import hostCss from '../content/region-host.css?inline';
import { RegionPicker } from '../content/region-picker.tsx';
import { loadLanguage } from '../popup/language/language.ts';
import { sampleOf } from '../popup/samples/samples.ts';
import { resolveLanguage } from '../storage/language.ts';
import { parseSettings, type Settings } from '../storage/settings-schema.ts';
import { CARD_STATES, type CardState } from './card-scenes.ts';
import { CARD_SCENES } from './scene-names.ts';

// Closed roots are closed to the tools that judge them, too.
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attachShadow.call(this, { ...init, mode: 'open' });
};

const query = new URLSearchParams(location.search);
const name = CARD_SCENES.find((each) => each === query.get('scene')) ?? 'card';
const settings = parseSettings(Object.fromEntries(query));
document.documentElement.style.colorScheme = settings.theme;
await loadLanguage(resolveLanguage(settings.language, 'en'));
document.documentElement.dir = query.get('dir') ?? 'ltr';

const state = CARD_STATES[name];
const picture = document.querySelector<HTMLImageElement>('#picture');
const sample = sampleOf(state?.sample ?? 'number');
if (!picture) throw new Error('no picture');
picture.src = sample.url;
await picture.decode();

if (state) showCard(state, settings, picture);
else await showRegion(settings, name === 'region-chosen');
document.documentElement.dataset.ready = '';

function showCard({ outcome, pinned = false }: CardState, settings: Settings, beside: Element) {
  const { x, y, width, height } = beside.getBoundingClientRect();
  const shown = outcome?.ok
    ? { ...outcome, preview: { ...outcome.preview, url: sample.url } }
    : outcome;
  const nothing = () => {};
  const host = openCardHost({
    start: { anchor: { x, y, width, height } },
    onGone: nothing,
    onOpen: ({ body }) => {
      render(
        <Card
          outcome={shown}
          waiting={t('reading_now')}
          spokenWaiting={t('reading_now')}
          settings={settings}
          pinned={pinned}
          copied={null}
          onCopy={nothing}
          onPin={nothing}
          onMove={nothing}
          onClose={nothing}
          onRetry={nothing}
          onRegion={nothing}
          onOpenApp={nothing}
        />,
        body,
      );
      return nothing;
    },
  });
  host.setWaiting(false);
}

async function showRegion({ theme }: Settings, chosen: boolean) {
  const look = { title: t('region_title'), inside: css, host: hostCss };
  const { body, window: view } = openLayer('region', look);
  render(
    <RegionPicker theme={theme} view={view} onChoose={() => {}} back={{ current: null }} />,
    body,
  );
  if (!chosen) return;
  await new Promise(requestAnimationFrame);
  const key = { key: 'ArrowUp', bubbles: true };
  body.querySelector('.region')?.dispatchEvent(new KeyboardEvent('keydown', key));
}
