import { useRef } from 'preact/hooks';
import { useApp } from '../state/app.ts';
import { halfSheet, reduction } from './sheet.ts';
import type { PenPoint } from './strokes.ts';

/** Pointer handlers that turn one pen, finger or mouse at a time into strokes. */
export function usePen() {
  const { draw } = useApp();
  const pen = useRef<number | null>(null);
  const extend = (event: PointerEvent, pad: HTMLElement) => {
    const box = pad.getBoundingClientRect();
    const scale = reduction(draw.drawing.peek().strokes, box.width / box.height);
    const coalesced = event.getCoalescedEvents?.() ?? [];
    draw.move(
      (coalesced.length > 0 ? coalesced : [event]).map((each) => placeOf(each, box, scale)),
    );
  };
  const lift = (event: PointerEvent) => {
    if (event.pointerId !== pen.current) return;
    pen.current = null;
    draw.lift();
  };
  return {
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
      if (event.button !== 0 || pen.current !== null) return;
      pen.current = event.pointerId;
      event.currentTarget.setPointerCapture(event.pointerId);
      extend(event, event.currentTarget);
    },
    onPointerMove(event: PointerEvent & { currentTarget: HTMLElement }) {
      if (event.pointerId === pen.current) extend(event, event.currentTarget);
    },
    onPointerUp: lift,
    onPointerCancel: lift,
  };
}

/** Where the pen is on a sheet that shows its drawing at a scale; at the edge where it left it. */
function placeOf(event: PointerEvent, box: DOMRect, scale: number): PenPoint {
  const unit = Math.min(box.width, box.height) * scale;
  const half = halfSheet(box.width / box.height);
  const within = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value));
  return {
    x: within((event.clientX - box.left - box.width / 2) / unit, half.x / scale),
    y: within((event.clientY - box.top - box.height / 2) / unit, half.y / scale),
    pressure: event.pointerType === 'pen' ? event.pressure : 0.5,
  };
}
