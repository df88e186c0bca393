import { percent } from '../../components/format.ts';
import { place } from '../../components/place.ts';
import { useApp } from '../state/app.ts';
import type { Reader } from '../state/reader.ts';

/** An outline around every character that was seen, the fainter the less sure; a list tells them too. */
export function SeenOverlay({ reader }: { readonly reader: Reader }) {
  const reading = reader.classified.value?.reading;
  if (!useApp().explainer.wanted.value || !reading?.seen.length) return null;
  return (
    <div class="seen-overlay" aria-hidden="true">
      {reading.seen.map(({ char, box, confidence, sort }, i) => (
        <i
          key={i}
          class={`seen ${sort}`}
          data-says={`${char} ${percent(confidence)}`}
          style={{ ...place(box, reading), '--p': `${confidence}` }}
        />
      ))}
    </div>
  );
}
