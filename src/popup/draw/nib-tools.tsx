import { t } from '../../components/i18n.ts';
import { Tool } from '../controls/tool.tsx';
import { useApp } from '../state/app.ts';
import type { Pen } from './strokes.ts';

const NEXT: Readonly<Record<Pen, Pen>> = { thin: 'normal', normal: 'thick', thick: 'thin' };

/** The pen, whose button goes round its widths, and the eraser. */
export function NibTools() {
  const { pen, erasing } = useApp().draw;
  const width = t(`pen_${pen.value}`);
  return (
    <>
      <Tool
        icon={`pen-${pen.value}`}
        label={width}
        name={t('pen_now', width)}
        pressed={!erasing.value}
        onClick={() => {
          if (erasing.peek()) erasing.value = false;
          else pen.value = NEXT[pen.peek()];
        }}
      />
      <Tool
        icon="eraser"
        label={t('eraser')}
        pressed={erasing.value}
        onClick={() => {
          erasing.value = !erasing.peek();
        }}
      />
    </>
  );
}
