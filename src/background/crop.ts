import type { Place } from '../engine/page-calls.ts';
import type { Box, Size } from '../recognizer/types.ts';

/**
 * Where a place in the tab is in a photograph of the tab, in whole pixels of the photograph, or
 * `null` where it is not in it.
 *
 * The photograph shows exactly `place.view`, however large a CSS pixel is: the ratio of the two
 * widths already holds page zoom, pinch zoom and the screen's pixel ratio.
 */
export function cropBox({ rect, view }: Place, photograph: Size): Box | null {
  const scaleX = photograph.width / view.width;
  const scaleY = photograph.height / view.height;
  const left = clamp(Math.round((rect.x - view.x) * scaleX), photograph.width);
  const top = clamp(Math.round((rect.y - view.y) * scaleY), photograph.height);
  const right = clamp(Math.round((rect.x + rect.width - view.x) * scaleX), photograph.width);
  const bottom = clamp(Math.round((rect.y + rect.height - view.y) * scaleY), photograph.height);
  if (right <= left || bottom <= top) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const clamp = (value: number, max: number) => Math.min(Math.max(0, value), max);
