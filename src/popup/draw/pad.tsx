import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { Tool } from '../controls/tool.tsx';
import { ExplainTool } from '../explain/explain-tool.tsx';
import { useApp } from '../state/app.ts';
import { drawStrokes } from './ink.ts';
import type { PenPoint } from './strokes.ts';

/** A sheet to draw on. The reading follows every stroke. */
export function Pad() {
  const { draw: desk, settings } = useApp();
  const ref = useRef<HTMLCanvasElement>(null);
  const paint = () =>
    ref.current && paintPad(ref.current, desk.drawing.value.strokes, desk.open.value);
  useSignalEffect(() => {
    // The ink has the theme's colour.
    void settings.value.theme;
    paint();
  });
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const observer = new ResizeObserver(paint);
    observer.observe(canvas);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', paint);
    return () => {
      observer.disconnect();
      scheme.removeEventListener('change', paint);
    };
  }, []);

  const { strokes, past, future } = desk.drawing.value;
  const blank = strokes.length === 0 && !desk.open.value;
  return (
    <section class="panel stage pad">
      <div class="shown">
        <canvas ref={ref} aria-label={t('draw_label')} role="img" {...usePen()} />
        {blank && <p class="draw-hint">{t('draw_hint')}</p>}
      </div>
      <div class="tools">
        <Tool icon="undo" label={t('undo')} disabled={past.length === 0} onClick={desk.undo} />
        <Tool icon="redo" label={t('redo')} disabled={future.length === 0} onClick={desk.redo} />
        <Tool
          icon="trash"
          label={t('clear')}
          disabled={strokes.length === 0}
          onClick={desk.clear}
        />
        <ExplainTool />
      </div>
    </section>
  );
}

/** Pointer handlers that turn one pen, finger or mouse at a time into strokes. */
function usePen() {
  const { draw: desk } = useApp();
  const pen = useRef<number | null>(null);
  const at = (event: PointerEvent, box: DOMRect): PenPoint => ({
    x: (event.clientX - box.left - box.width / 2) / Math.min(box.width, box.height),
    y: (event.clientY - box.top - box.height / 2) / Math.min(box.width, box.height),
    pressure: event.pointerType === 'pen' ? event.pressure : 0.5,
  });
  const extend = (event: PointerEvent, canvas: HTMLCanvasElement) => {
    const box = canvas.getBoundingClientRect();
    const coalesced = event.getCoalescedEvents?.() ?? [];
    const points = (coalesced.length > 0 ? coalesced : [event]).map((each) => at(each, box));
    desk.move([...(desk.open.peek() ?? []), ...points], box.width / box.height);
  };
  const lift = (event: PointerEvent) => {
    if (event.pointerId !== pen.current) return;
    pen.current = null;
    desk.lift();
  };
  return {
    onPointerDown(event: PointerEvent & { currentTarget: HTMLCanvasElement }) {
      if (event.button !== 0 || pen.current !== null) return;
      pen.current = event.pointerId;
      event.currentTarget.setPointerCapture(event.pointerId);
      extend(event, event.currentTarget);
    },
    onPointerMove(event: PointerEvent & { currentTarget: HTMLCanvasElement }) {
      if (event.pointerId === pen.current) extend(event, event.currentTarget);
    },
    onPointerUp: lift,
    onPointerCancel: lift,
  };
}

/** Repaints the sheet in its own size at the screen's pixel ratio. */
function paintPad(
  canvas: HTMLCanvasElement,
  strokes: readonly (readonly PenPoint[])[],
  open: readonly PenPoint[] | null,
): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  context.strokeStyle = getComputedStyle(canvas).color;
  drawStrokes(context, open ? [...strokes, open] : strokes, width, height);
}
