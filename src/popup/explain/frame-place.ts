import { type Box, FRAME_SIDE } from '../../recognizer/types.ts';

/** Ink fainter than this (0…255) is only the rim of a stroke. */
const INK = 24;

/**
 * Where a whole 28×28 frame lies in the picture, so that its ink covers `box`, from where it came.
 * `null` for a frame without ink.
 */
export function framePlace(frame: readonly number[], box: Box): Box | null {
  let left = FRAME_SIDE;
  let top = FRAME_SIDE;
  let right = 0;
  let bottom = 0;
  frame.forEach((ink, i) => {
    if (ink < INK) return;
    const x = i % FRAME_SIDE;
    const y = Math.floor(i / FRAME_SIDE);
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  if (right <= left) return null;
  // One scale for both sides, as the frame was made: the longer side says it best.
  const scale = Math.max(box.width, box.height) / Math.max(right - left, bottom - top);
  return {
    x: box.x + box.width / 2 - ((left + right) / 2) * scale,
    y: box.y + box.height / 2 - ((top + bottom) / 2) * scale,
    width: FRAME_SIDE * scale,
    height: FRAME_SIDE * scale,
  };
}
