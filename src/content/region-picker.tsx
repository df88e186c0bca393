import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../components/i18n.ts';
import type { Box } from '../recognizer/types.ts';
import type { Settings } from '../storage/settings-schema.ts';
import type { Point } from './point.ts';
import { between, isRegion, middle, moved, resized, SMALLEST } from './region.ts';

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
  /** Holds what takes the last step back, while there is one. */
  readonly back: { current: (() => void) | null };
}

/**
 * A sheet over the viewport on which a rectangle is drawn: by dragging, by a click on each of two
 * corners, or by keyboard.
 */
export function RegionPicker({ theme, view, onChoose, back }: RegionPickerProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box | null>(null);
  /** Where the pointer went down; `null` while it is up. */
  const [start, setStart] = useState<Point | null>(null);
  /** The corner that was clicked. */
  const [corner, setCorner] = useState<Point | null>(null);
  useEffect(() => sheet.current?.focus({ preventScroll: true }), []);

  function forget() {
    setStart(null);
    setCorner(null);
    setBox(null);
  }
  back.current = corner && forget;

  const viewport = () => ({ width: view.innerWidth, height: view.innerHeight });
  const pointOf = (event: PointerEvent) => ({ x: event.clientX, y: event.clientY });

  /** What the pointer spans: a drag its own rectangle, whatever was clicked before it. */
  function spanned(event: PointerEvent): Box | null {
    const drawn = start && between(start, pointOf(event), viewport());
    if (!corner || (drawn && isRegion(drawn))) return drawn;
    return between(corner, pointOf(event), viewport());
  }

  function onPointerUp(event: PointerEvent) {
    const rect = start && spanned(event);
    setStart(null);
    if (!rect) return;
    if (isRegion(rect)) onChoose(rect);
    else if (Math.max(rect.width, rect.height) < SMALLEST) setCorner(pointOf(event));
    // A line is a slip of the hand.
    else if (!corner) setBox(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    const known = box && isRegion(box) ? box : middle(viewport());
    if (event.key === 'Enter') onChoose(known);
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    setCorner(null);
    const [across, down] = arrow;
    const step = event.altKey ? 1 : STEP;
    const change = event.shiftKey ? resized : moved;
    setBox(change(known, across * step, down * step, viewport()));
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
        setStart(pointOf(event));
      }}
      onPointerMove={(event) => {
        const rect = spanned(event);
        if (rect) setBox(rect);
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={forget}
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
      {corner && <div class="corner" style={{ left: `${corner.x}px`, top: `${corner.y}px` }} />}
      <p id="how" class={start ? 'hint away' : 'hint'}>
        <b>{t('region_hint')}</b>
        <small>{t('region_keys')}</small>
      </p>
      <p class="visually-hidden" role="status">
        {box &&
          !start &&
          !corner &&
          t('region_size', Math.round(box.width), Math.round(box.height))}
      </p>
    </div>
  );
}
