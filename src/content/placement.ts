import type { Box, Size } from '../recognizer/types.ts';
import type { Point } from './point.ts';

/** Room between the card and what it stands beside, and between it and the edge, in CSS pixels. */
const GAP = 10;
const MARGIN = 8;

/** The point nearest to `at` where a card is inside the viewport, its upper left corner above all. */
export function inside(at: Point, card: Size, viewport: Size): Point {
  return {
    x: Math.max(MARGIN, Math.min(at.x, viewport.width - card.width - MARGIN)),
    y: Math.max(MARGIN, Math.min(at.y, viewport.height - card.height - MARGIN)),
  };
}

/**
 * Where a card stands: beside its anchor, on the first side with room (right, left, below, above),
 * else in the lower right corner; always inside the viewport.
 *
 * @param anchor what it belongs to, in viewport coordinates; `null` is the middle of the viewport.
 */
export function placeBeside(anchor: Box | null, card: Size, viewport: Size): Point {
  const maxX = viewport.width - card.width - MARGIN;
  const maxY = viewport.height - card.height - MARGIN;
  return inside(wanted(), card, viewport);

  function wanted(): Point {
    if (anchor === null) return { x: maxX / 2, y: maxY / 2 };
    const right = anchor.x + anchor.width + GAP;
    const left = anchor.x - GAP - card.width;
    const below = anchor.y + anchor.height + GAP;
    const above = anchor.y - GAP - card.height;
    if (right <= maxX) return { x: right, y: anchor.y };
    if (left >= MARGIN) return { x: left, y: anchor.y };
    if (below <= maxY) return { x: anchor.x, y: below };
    if (above >= MARGIN) return { x: anchor.x, y: above };
    return { x: maxX, y: maxY };
  }
}
