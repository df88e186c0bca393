import { t } from '../../components/i18n.ts';
import { Tool } from '../controls/tool.tsx';
import type { Reader } from '../state/reader.ts';

/** Shows and hides the 28×28 frame of the digit in focus. */
export function FrameTool(props: {
  readonly reader: Reader;
  readonly shown: boolean;
  readonly onToggle: () => void;
}) {
  const digits = props.reader.classified.value?.reading.digits.length ?? 0;
  return (
    <Tool
      icon="pixels"
      label="28×28"
      hint={t('frame_title')}
      pressed={props.shown}
      disabled={digits === 0}
      onClick={props.onToggle}
    />
  );
}
