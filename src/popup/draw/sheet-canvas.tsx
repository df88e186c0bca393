import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { useApp } from '../state/app.ts';
import { drawStrokes } from './ink.ts';
import type { Stroke } from './strokes.ts';
import { usePen } from './use-pen.ts';

/** The sheet itself: shows the ink and takes the pen. */
export function SheetCanvas() {
  const { draw, settings } = useApp();
  const ref = useRef<HTMLCanvasElement>(null);
  const paint = () => {
    const { current: canvas } = ref;
    if (!canvas) return;
    const { strokes } = draw.drawing.value;
    const open = draw.open.value;
    paintSheet(canvas, open ? [...strokes, open] : strokes);
  };
  useSignalEffect(() => {
    // The ink has the theme's colour.
    void settings.value.theme;
    paint();
  });
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = canvas;
      if (clientWidth > 0 && clientHeight > 0) draw.shape(clientWidth / clientHeight);
      paint();
    });
    observer.observe(canvas);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', paint);
    return () => {
      observer.disconnect();
      scheme.removeEventListener('change', paint);
    };
  }, []);
  return <canvas ref={ref} aria-label={t('draw_label')} role="img" {...usePen()} />;
}

/** Repaints the sheet in its own size at the screen's pixel ratio. */
function paintSheet(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return;
  context.scale(ratio, ratio);
  context.strokeStyle = getComputedStyle(canvas).color;
  drawStrokes(context, strokes, width, height);
}
