import type { Box } from '../types.ts';

/** A part of a level that is looked at in one go, in level pixels from the picture's corner. */
export interface Tile {
  /** What is looked at; reaches beyond the picture. Its sides are multiples of the grain. */
  readonly view: Box;
  /** Where characters are believed; the rest is there for what they stand beside. */
  readonly core: Box;
}

/** Paper around the picture, in level pixels: what fills it must not touch the edge of the view. */
const MARGIN = 18;
/** Level pixels around a core that are looked at with it. */
const CONTEXT = 32;
/** Longest side of a core. */
const LONGEST = 448;

/**
 * Covers what is worth a look at with tiles.
 *
 * @param size of the level, in its pixels.
 * @param wanted places that are worth a look, in level pixels; everything where left out.
 * @param grain the sides of views are multiples of it.
 */
export function tilesOf(
  size: { readonly width: number; readonly height: number },
  wanted: readonly Box[] | null,
  grain: number,
): Tile[] {
  const tiles: Tile[] = [];
  for (const [top, bottom] of spans(size.height)) {
    for (const [left, right] of spans(size.width)) {
      const cell = { x: left, y: top, width: right - left, height: bottom - top };
      const core = wanted === null ? cell : around(wanted, cell);
      if (core === null) continue;
      const [x, width] = view(core.x, core.width, size.width, grain);
      const [y, height] = view(core.y, core.height, size.height, grain);
      tiles.push({ view: { x, y, width, height }, core });
    }
  }
  return tiles;
}

/** Cuts a length into equal spans. */
function spans(length: number): [number, number][] {
  const count = Math.ceil(length / LONGEST);
  return Array.from({ length: count }, (_, k) => {
    return [(length * k) / count, (length * (k + 1)) / count];
  });
}

/** The part of a cell around everything in it that is worth a look. */
function around(wanted: readonly Box[], cell: Box): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of wanted) {
    const [x0, y0] = [Math.max(cell.x, x), Math.max(cell.y, y)];
    const [x1, y1] = [
      Math.min(cell.x + cell.width, x + width),
      Math.min(cell.y + cell.height, y + height),
    ];
    if (x1 <= x0 || y1 <= y0) continue;
    left = Math.min(left, x0);
    top = Math.min(top, y0);
    right = Math.max(right, x1);
    bottom = Math.max(bottom, y1);
  }
  return right > left ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

/** Start and length of the view of a core along one axis. */
function view(start: number, length: number, whole: number, grain: number): [number, number] {
  const from = Math.max(-MARGIN, start - CONTEXT);
  const to = Math.min(whole + MARGIN, start + length + CONTEXT);
  const rounded = Math.max(4 * grain, grain * Math.ceil((to - from) / grain));
  // What rounding adds is shared out to both sides.
  return [Math.floor(from - (rounded - (to - from)) / 2), rounded];
}
