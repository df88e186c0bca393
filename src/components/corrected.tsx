import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from './i18n.ts';
import { Icon } from './icon.tsx';
import { useFit } from './use-fit.ts';

/** What a person says a picture shows, in place of what was read. */
export function Corrected(props: {
  readonly text: string;
  /** A quiet line below. */
  readonly note?: ComponentChildren;
}) {
  const { text, note } = props;
  const ref = useRef<HTMLSpanElement>(null);
  useFit(ref, text);
  return (
    <div class="big" data-verdict="corrected">
      <span ref={ref} class="figure number" style={{ '--lines': '1' }}>
        <span class="line">{text || '–'}</span>
      </span>
      <p class="how-sure">
        <Icon name="check" /> {t('batch_corrected')}
      </p>
      {note && <div class="note">{note}</div>}
    </div>
  );
}
