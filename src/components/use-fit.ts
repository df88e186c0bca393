import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Smaller than this nothing is set, in CSS pixels: longer lines are broken instead. */
const LEAST = 18;

/**
 * Sets `--shrink` (0…1) on an element so that its longest `.line`, as measured, fits into the
 * parent's width; where that would be too small to read, `data-wraps` says that lines are broken.
 */
export function useFit(ref: RefObject<HTMLElement | null>, text: string): void {
  useLayoutEffect(() => {
    const { current: figure } = ref;
    const room = figure?.parentElement;
    if (!figure || !room) return;
    const measure = () => fitInto(figure, room.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(room);
    const { fonts } = figure.ownerDocument;
    fonts.addEventListener('loadingdone', measure);
    return () => {
      observer.disconnect();
      fonts.removeEventListener('loadingdone', measure);
    };
  }, [ref, text]);
}

function fitInto(figure: HTMLElement, room: number): void {
  figure.style.setProperty('--shrink', '1');
  delete figure.dataset.wraps;
  const lines = [...figure.querySelectorAll<HTMLElement>('.line')];
  const longest = Math.max(1, ...lines.map(({ offsetWidth }) => offsetWidth));
  const full = Number.parseFloat(getComputedStyle(figure).fontSize);
  const shrink = Math.min(1, room / longest);
  figure.style.setProperty('--shrink', `${Math.max(shrink, LEAST / full)}`);
  if (full * shrink < LEAST) figure.dataset.wraps = '';
}
