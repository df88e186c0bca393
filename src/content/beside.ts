import type { Size } from '../engine/fit.ts';
import type { Box } from '../recognizer/types.ts';

/** Room between the card and what it stands beside, and between it and the edge, in CSS pixels. */
const GAP = 10;
const MARGIN = 8;

/**
 * Where a card stands: beside its anchor, on the first side with room (right, left, below, above),
 * else in the lower right corner; always inside the viewport, its top left corner above all.
 *
 * @param anchor what it belongs to, in viewport coordinates; `null` is the middle of the viewport.
 */
export function beside(anchor: Box | null, card: Size, viewport: Size): { x: number; y: number } {
  const maxX = viewport.width - card.width - MARGIN;
  const maxY = viewport.height - card.height - MARGIN;
  const inside = (x: number, y: number) => ({
    x: Math.max(MARGIN, Math.min(x, maxX)),
    y: Math.max(MARGIN, Math.min(y, maxY)),
  });
  if (anchor === null) return inside(maxX / 2, maxY / 2);

  const right = anchor.x + anchor.width + GAP;
  const left = anchor.x - GAP - card.width;
  const below = anchor.y + anchor.height + GAP;
  const above = anchor.y - GAP - card.height;
  if (right <= maxX) return inside(right, anchor.y);
  if (left >= MARGIN) return inside(left, anchor.y);
  if (below <= maxY) return inside(anchor.x, below);
  if (above >= MARGIN) return inside(anchor.x, above);
  return inside(maxX, maxY);
}
