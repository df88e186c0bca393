import { type Foreground, LEVELS } from './foreground.ts';
import { DIGIT_SIDE } from './normalize.ts';
import { type Box, FRAME_SIDE } from './types.ts';

/** How wide the surroundings are, in longer sides of the box. */
const REACH = 3;
const PIXELS = FRAME_SIDE ** 2;

/** How wide a cell of the surroundings is, in pixels of the frame. */
export const CELL_PIXELS = (REACH * DIGIT_SIDE) / FRAME_SIDE;

/**
 * Looks at what stands around a box: 28×28 cells of a square three times as wide as its longer
 * side, with the box in the middle. 2 × 784 numbers, 0…1: how much ink there is in each cell, as
 * the logarithm of its contrast; then how much of the cell lies inside the picture, times the
 * square root of the contrast between its ink and its paper.
 */
export type Surroundings = (box: Box) => Float32Array;

/**
 * The surroundings of boxes in a foreground.
 *
 * @param origin where the foreground begins, in the pixels of the boxes.
 */
export function surroundingsIn(
  { ink, levels, contrast }: Foreground,
  origin: { readonly x: number; readonly y: number },
): Surroundings {
  const { width, height } = ink;
  const visible = Math.sqrt(contrast);
  let sums: Int32Array | undefined;
  return (box) => {
    sums ??= summedArea(levels, width, height);
    const side = REACH * Math.max(box.width, box.height);
    const across = cellsOf(box.x - origin.x + box.width / 2, side, width);
    const down = cellsOf(box.y - origin.y + box.height / 2, side, height);
    const view = new Float32Array(2 * PIXELS);
    for (let v = 0; v < FRAME_SIDE; v++) {
      const [top, bottom] = [down.first[v] * (width + 1), down.end[v] * (width + 1)];
      for (let u = 0; u < FRAME_SIDE; u++) {
        const share = across.inside[u] * down.inside[v];
        if (share === 0) continue;
        const [left, right] = [across.first[u], across.end[u]];
        const sum =
          sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
        const area = (right - left) * (down.end[v] - down.first[v]);
        const cell = v * FRAME_SIDE + u;
        view[cell] = (share * sum) / (area * LEVELS);
        view[PIXELS + cell] = share * visible;
      }
    }
    return view;
  };
}

/** The pixels `first` … `end` − 1 of each cell along an axis, at least one, and its share inside. */
function cellsOf(centre: number, side: number, length: number) {
  const first = new Int32Array(FRAME_SIDE);
  const end = new Int32Array(FRAME_SIDE);
  const inside = new Float32Array(FRAME_SIDE);
  for (let k = 0; k < FRAME_SIDE; k++) {
    const from = centre + side * (k / FRAME_SIDE - 0.5);
    const to = from + side / FRAME_SIDE;
    inside[k] = Math.max(0, Math.min(length, to) - Math.max(0, from)) / (to - from);
    first[k] = Math.min(length - 1, Math.max(0, Math.round(from)));
    end[k] = Math.min(length, Math.max(first[k] + 1, Math.round(to)));
  }
  return { first, end, inside };
}

/** Sums over all rectangles that begin at the origin: (width + 1) × (height + 1). Crow, 1984. */
function summedArea(values: Uint8Array, width: number, height: number): Int32Array {
  const sums = new Int32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += values[y * width + x];
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
    }
  }
  return sums;
}
