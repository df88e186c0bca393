import { render } from 'preact';
import type { Box } from '../recognizer/types.ts';
import { loadSettings } from '../storage/settings.ts';
import { background } from './background.ts';
import { onDismissal } from './dismissal.ts';
import { speak } from './language.ts';
import { openLayer } from './layer.ts';
import css from './region-chooser.css?inline';
import { RegionPicker } from './region-picker.tsx';
import { viewOf } from './whereabouts.ts';

let close: (() => void) | null = null;

/** Lets the person choose a part of the screen, then asks the background to read it. */
export async function openRegionChooser(): Promise<void> {
  const settings = await loadSettings();
  await speak(settings);
  close?.();
  const { root, remove } = openLayer('digit-classifier-region', css);
  const stopListening = onDismissal(root, () => false, finish);
  close = finish;
  render(<RegionPicker theme={settings.theme} onChoose={choose} />, root);

  function finish() {
    stopListening();
    remove();
    render(null, root);
    close = null;
  }

  function choose(rect: Box) {
    finish();
    // If the extension was removed meanwhile nobody is left to say so.
    background.read({ kind: 'region', place: { rect, view: viewOf(window) } }).catch(() => {});
  }
}
