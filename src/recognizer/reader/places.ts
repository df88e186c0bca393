import type { Box } from '../types.ts';

/** Boxes that can be asked which of them are near a place. */
export interface Places<T extends { readonly box: Box }> {
  readonly all: readonly T[];
  add(item: T): void;
  /** Everything that may touch a box, in the order in which it was added. */
  around(box: Box): T[];
}

/** Side of a cell, in picture pixels. */
const CELL = 48;
/** A box that touches more cells than this is asked about everywhere. */
const MOST_CELLS = 64;

/** A grid of cells, so that a page of text is not compared with itself character by character. */
export function createPlaces<T extends { readonly box: Box }>(): Places<T> {
  const all: T[] = [];
  const cells = new Map<string, number[]>();
  const large: number[] = [];
  return {
    all,
    add(item) {
      const index = all.push(item) - 1;
      const keys = keysOf(item.box);
      if (keys === null) large.push(index);
      for (const key of keys ?? []) cells.set(key, [...(cells.get(key) ?? []), index]);
    },
    around(box) {
      const keys = keysOf(box);
      if (keys === null) return [...all];
      const found = new Set([...large, ...keys.flatMap((key) => cells.get(key) ?? [])]);
      return [...found].sort((a, b) => a - b).map((index) => all[index]);
    },
  };
}

/** The cells that a box touches, or nearly does. */
function keysOf({ x, y, width, height }: Box): string[] | null {
  const cell = (at: number) => Math.floor(at / CELL);
  const [left, right] = [cell(x - 0.1 * width), cell(x + 1.1 * width)];
  const [top, bottom] = [cell(y - 0.1 * height), cell(y + 1.1 * height)];
  if ((right - left + 1) * (bottom - top + 1) > MOST_CELLS) return null;
  const keys: string[] = [];
  for (let v = top; v <= bottom; v++) for (let u = left; u <= right; u++) keys.push(`${u} ${v}`);
  return keys;
}
