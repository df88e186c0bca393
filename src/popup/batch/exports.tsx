import { useState } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import { useApp } from '../state/app.ts';
import { toColumn, toCsv, toJson } from './export.ts';

const FILES = [
  { kind: 'CSV', type: 'text/csv', write: toCsv },
  { kind: 'JSON', type: 'application/json', write: toJson },
] as const;

/** Ways to take the readings along. They hold the rows on screen, in the order on screen. */
export function Exports() {
  const { batch, copyText } = useApp();
  const rows = batch.shown.value;
  const [copied, setCopied] = useState(false);
  const copy = async () => setCopied(await copyText(toColumn(rows)));
  return (
    <div class="exports">
      {FILES.map(({ kind, type, write }) => (
        <button
          type="button"
          key={kind}
          class="chip"
          onClick={() => save(`digits.${kind.toLowerCase()}`, type, write(rows))}
        >
          <Icon name="download" />
          {kind}
        </button>
      ))}
      <button type="button" class="chip" onClick={copy} onBlur={() => setCopied(false)}>
        <Icon name={copied ? 'check' : 'copy'} />
        {copied ? t('copied') : t('batch_copy')}
      </button>
    </div>
  );
}

/** Gives a text to the person as a file. */
function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url));
}
