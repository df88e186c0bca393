import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../components/i18n.ts';
import type { Box } from '../recognizer/types.ts';
import type { Settings } from '../storage/settings-schema.ts';
import type { Point } from './point.ts';
import { between, middle, moved, resized, SMALLEST } from './region.ts';

/** How far an arrow key goes, in CSS pixels; one pixel with Alt. */
const STEP = 16;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface RegionPickerProps {
  readonly theme: Settings['theme'];
  /** The window that it fills. */
  readonly view: Window;
  /** Called with the rectangle, in viewport coordinates. */
  readonly onChoose: (rect: Box) => void;
}

/** A sheet over the viewport on which a rectangle is drawn, with a pointer or by keyboard. */
export function RegionPicker({ theme, view, onChoose }: RegionPickerProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box | null>(null);
  const [start, setStart] = useState<Point | null>(null);
  useEffect(() => sheet.current?.focus({ preventScroll: true }), []);

  const viewport = () => ({ width: view.innerWidth, height: view.innerHeight });
  const dragged = (event: PointerEvent) =>
    start && between(start, { x: event.clientX, y: event.clientY }, viewport());

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Enter') onChoose(box ?? middle(viewport()));
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const [across, down] = arrow;
    const step = event.altKey ? 1 : STEP;
    const change = event.shiftKey ? resized : moved;
    setBox(change(box ?? middle(viewport()), across * step, down * step, viewport()));
  }

  return (
    <div
      ref={sheet}
      class={box ? 'region chosen' : 'region'}
      data-theme={theme}
      role="application"
      aria-label={t('region_title')}
      aria-describedby="how"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart({ x: event.clientX, y: event.clientY });
      }}
      onPointerMove={(event) => {
        const rect = dragged(event);
        if (rect) setBox(rect);
      }}
      onPointerUp={(event) => {
        const rect = dragged(event);
        setStart(null);
        if (!rect) return;
        // A click without a drag is a slip of the hand.
        if (Math.min(rect.width, rect.height) < SMALLEST) setBox(null);
        else onChoose(rect);
      }}
      onPointerCancel={() => {
        setStart(null);
        setBox(null);
      }}
    >
      {box && (
        <div
          class="rectangle"
          style={{
            left: `${box.x}px`,
            top: `${box.y}px`,
            width: `${box.width}px`,
            height: `${box.height}px`,
          }}
        />
      )}
      <p id="how" class={start ? 'hint away' : 'hint'}>
        <b>{t('region_hint')}</b>
        <small>{t('region_keys')}</small>
      </p>
      <p class="visually-hidden" role="status">
        {box && !start && t('region_size', Math.round(box.width), Math.round(box.height))}
      </p>
    </div>
  );
}
