import { sigmoid } from '../network/calibrate.ts';
import type { Tile } from '../pyramid/tiles.ts';
import type { Box } from '../types.ts';
import { SYMBOLS } from './alphabet.ts';
import { CENTRE, type Cells, OUTPUTS, SIDES, SMALL, STRIDE, SYMBOL } from './outputs.ts';

/** Where one level may show a character. */
export interface Candidate {
  /** In picture pixels. */
  readonly box: Box;
  /** Probability that there is one, 0…1. */
  readonly score: number;
  /** A probability for each of the symbols; they sum to 1. */
  readonly symbols: Float32Array;
  /** Its height or width, whichever is more, in pixels of its level. */
  readonly size: number;
}

/** Minimum probability of a cell to be the middle of a character. */
const LEAST = 0.12;
/** Minimum probability of text too small to read for a closer look at a cell. */
const WORTH_A_LOOK = 0.15;

/**
 * Where a part of a line is too small to read, so is what stands before and after it: how far a
 * closer look reaches to both sides, in pixels of the level.
 */
const ALONG = 24;

/** The characters that a look at a tile may show. */
export function candidatesIn(cells: Cells, { view, core }: Tile, scale: number): Candidate[] {
  const { columns, rows, data } = cells;
  const found: Candidate[] = [];
  const logit = (u: number, v: number) =>
    u < 0 || v < 0 || u >= columns || v >= rows
      ? Number.NEGATIVE_INFINITY
      : data[OUTPUTS * (v * columns + u) + CENTRE];
  const least = Math.log(LEAST / (1 - LEAST));
  for (let v = 0; v < rows; v++) {
    for (let u = 0; u < columns; u++) {
      const own = logit(u, v);
      if (own < least || !isPeak(logit, own, u, v)) continue;
      const at = OUTPUTS * (v * columns + u);
      const [left, top, right, bottom] = [0, 1, 2, 3].map((k) => Math.exp(data[at + SIDES + k]));
      const [x, y] = [view.x + (u + 0.5) * STRIDE, view.y + (v + 0.5) * STRIDE];
      const box = { x: x - left, y: y - top, width: left + right, height: top + bottom };
      if (!isInside(core, box.x + box.width / 2, box.y + box.height / 2)) continue;
      found.push({
        box: shrink(box, scale),
        score: sigmoid(own),
        symbols: softmax(data, at + SYMBOL),
        size: Math.max(box.width, box.height),
      });
    }
  }
  return found;
}

/** Places with characters too small to read, in picture pixels. */
export function smallPlaces(cells: Cells, { view, core }: Tile, scale: number): Box[] {
  const { columns, rows, data } = cells;
  const least = Math.log(WORTH_A_LOOK / (1 - WORTH_A_LOOK));
  const places: Box[] = [];
  for (let v = 0; v < rows; v++) {
    for (let u = 0; u < columns; u++) {
      if (data[OUTPUTS * (v * columns + u) + SMALL] < least) continue;
      const [x, y] = [view.x + u * STRIDE, view.y + v * STRIDE];
      if (!isInside(core, x + STRIDE / 2, y + STRIDE / 2)) continue;
      const box = { x: x - ALONG, y: y - STRIDE, width: 2 * ALONG + STRIDE, height: 3 * STRIDE };
      places.push(shrink(box, scale));
    }
  }
  return places;
}

function isPeak(logit: (u: number, v: number) => number, own: number, u: number, v: number) {
  for (let dv = -1; dv <= 1; dv++) {
    for (let du = -1; du <= 1; du++) {
      const other = logit(u + du, v + dv);
      // Of two equal ones the first counts.
      if (other > own || (other === own && (dv < 0 || (dv === 0 && du < 0)))) return false;
    }
  }
  return true;
}

function isInside({ x, y, width, height }: Box, u: number, v: number): boolean {
  return u >= x && v >= y && u < x + width && v < y + height;
}

function shrink({ x, y, width, height }: Box, scale: number): Box {
  return { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
}

function softmax(data: Float32Array, from: number): Float32Array {
  const powers = data.slice(from, from + SYMBOLS.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (const z of powers) highest = Math.max(highest, z);
  let sum = 0;
  for (let k = 0; k < powers.length; k++) {
    powers[k] = Math.exp(powers[k] - highest);
    sum += powers[k];
  }
  for (let k = 0; k < powers.length; k++) powers[k] /= sum;
  return powers;
}
