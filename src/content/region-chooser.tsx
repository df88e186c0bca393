import { render } from 'preact';
import { t } from '../components/i18n.ts';
import type { Box } from '../recognizer/types.ts';
import { loadSettings } from '../storage/settings.ts';
import { background } from './background.ts';
import { onDismissal } from './dismissal.ts';
import { applyLanguage } from './language.ts';
import { openLayer } from './layer.ts';
import { viewOf } from './location.ts';
import { openOnTop } from './on-top.ts';
import css from './region-chooser.css?inline';
import hostCss from './region-host.css?inline';
import { RegionPicker, type RegionPickerProps } from './region-picker.tsx';

let close: (() => void) | null = null;

/**
 * Lets the person choose a part of the screen, then asks the background to read it. Rejects where
 * the page lets nothing stand over it.
 */
export async function openRegionChooser(): Promise<void> {
  const settings = await loadSettings();
  await applyLanguage(settings);
  close?.();
  const layer = openOnTop((home) => {
    const look = { title: t('region_title'), inside: css, host: hostCss };
    const opened = openLayer('region', look, home);
    opened.setStyle({ zoom: `${1 / (home.currentCSSZoom ?? 1)}` });
    return opened;
  });
  if (layer === null) throw new Error('The page lets nothing stand over it.');
  const { body, remove } = layer;
  const back: RegionPickerProps['back'] = { current: null };
  // Esc takes a corner back first.
  const stopListening = onDismissal(
    layer,
    () => false,
    () => (back.current ?? finish)(),
  );
  close = finish;
  render(
    <RegionPicker theme={settings.theme} view={layer.window} onChoose={choose} back={back} />,
    body,
  );

  function finish() {
    stopListening();
    remove();
    render(null, body);
    close = null;
  }

  function choose(rect: Box) {
    finish();
    // If the extension was removed meanwhile nobody is left to say so.
    background.read({ kind: 'region', place: { rect, view: viewOf(window) } }).catch(() => {});
  }
}
