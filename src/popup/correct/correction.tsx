import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { cleanReading, inOneLine } from './clean.ts';

/** A field for what a picture really shows. Enter keeps it, Escape and leaving it do not. */
export function Correction(props: {
  readonly draft: string;
  readonly keep: (text: string) => void;
  readonly leave: () => void;
}) {
  const ref = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    ref.current?.focus();
    ref.current?.setSelectionRange(-1, -1);
  }, []);
  return (
    <input
      ref={ref}
      class="correction"
      inputMode="decimal"
      autoComplete="off"
      aria-label={t('batch_correct')}
      defaultValue={inOneLine(props.draft)}
      onKeyDown={(event) => {
        // Enter ends, and Escape drops, only the word that an input method still composes.
        if (event.isComposing) return;
        if (event.key === 'Enter') props.keep(cleanReading(event.currentTarget.value));
        else if (event.key === 'Escape') props.leave();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
