import { STRIDE } from '../../src/recognizer/reader/outputs.ts';
import type { Box } from '../../src/recognizer/types.ts';
import { FIELD } from './architecture.ts';

/** A character at its place in a field. */
export interface Placed {
  /** Place in the reader's symbols. */
  readonly symbol: number;
  readonly box: Box;
  /** How large it is written, in pixels of the field. */
  readonly size: number;
  /** Whole and plain to see. */
  readonly clear: boolean;
}

/** Cells a side. */
export const CELLS = FIELD / STRIDE;
const AREA = CELLS ** 2;

/** What the reader should say about a field, one number (or four) a cell. */
export interface Targets {
  /** Likeness to the middle of a character, 0…255; 255 is one. */
  readonly heat: Uint8Array;
  /** 1 where nothing is learned of whether there is a character. */
  readonly ignored: Uint8Array;
  /** The character that is read from this cell, or −1. */
  readonly symbol: Int8Array;
  /** Its sides, as logarithms times {@link SIDE_SCALE}. */
  readonly sides: Int16Array;
  /** 1 where characters are too small to read, 2 where they nearly are. */
  readonly small: Uint8Array;
}

export const SIDE_SCALE = 1000;
/** Bytes of all targets of a field. */
export const TARGET_BYTES = AREA * (1 + 1 + 1 + 8 + 1);

/** Sizes that can be read, in pixels; between the others one person can and another cannot. */
const UNREADABLE = 6.5;
const READABLE = 9;
const LARGE = 100;
/** From here on a character is larger than what the reader sees of it. */
const HUGE = 130;
/** Small characters are worth a closer look up to this size. */
const WORTH_A_LOOK = 11;
/** Spread of the heat of a middle and reach of the cells that tell its character, in sizes. */
const SPREAD = 0.13;
const CORE = 0.22;
/** Least distance from a cell's middle to a side, in pixels. */
const NEAREST = 0.5;

/** Views of the memory of one field's targets. */
export function targetsIn(buffer: ArrayBufferLike, offset: number): Targets {
  return {
    sides: new Int16Array(buffer, offset, 4 * AREA),
    heat: new Uint8Array(buffer, offset + 8 * AREA, AREA),
    ignored: new Uint8Array(buffer, offset + 9 * AREA, AREA),
    symbol: new Int8Array(buffer, offset + 10 * AREA, AREA),
    small: new Uint8Array(buffer, offset + 11 * AREA, AREA),
  };
}

/** Writes what the reader should say about a field with these characters. */
export function writeTargets(characters: readonly Placed[], to: Targets): void {
  to.heat.fill(0);
  to.ignored.fill(0);
  to.symbol.fill(-1);
  to.sides.fill(0);
  to.small.fill(0);
  const nearest = new Float32Array(AREA).fill(Number.POSITIVE_INFINITY);
  for (const character of characters) {
    const { box, clear } = character;
    const size = readableSize(character);
    const cells = cellsIn(box);
    if (size > HUGE) continue;
    if (size < WORTH_A_LOOK) for (const i of cells) to.small[i] = size < READABLE ? 1 : 2;
    if (size < UNREADABLE) continue;
    if (!clear || size < READABLE || size > LARGE) {
      for (const i of cells) to.ignored[i] = 1;
      continue;
    }
    mark(character, nearest, to);
  }
}

/** Whether the reader is expected to find a character. */
export function isReadable(character: Placed): boolean {
  const size = readableSize(character);
  return character.clear && size >= READABLE && size <= LARGE;
}

/** A low letter is as hard to read as a figure not much higher than it is. */
function readableSize({ box, size }: Placed): number {
  const low = 1.5 * Math.max(box.height, box.width);
  return box.height < 0.3 * size ? size : Math.min(size, low);
}

function cellsIn({ x, y, width, height }: Box): number[] {
  const cells: number[] = [];
  const [left, right] = [cellOf(x), cellOf(x + width)];
  const [top, bottom] = [cellOf(y), cellOf(y + height)];
  for (let v = top; v <= bottom; v++) for (let u = left; u <= right; u++) cells.push(v * CELLS + u);
  return cells;
}

const cellOf = (at: number): number => Math.min(CELLS - 1, Math.max(0, Math.floor(at / STRIDE)));

function mark({ symbol, box }: Placed, nearest: Float32Array, to: Targets): void {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (x < 0 || y < 0 || x >= FIELD || y >= FIELD) return;
  const spreadX = Math.max(1.6, SPREAD * box.width);
  const spreadY = Math.max(1.6, SPREAD * box.height);
  const coreX = Math.max(STRIDE / 2, CORE * box.width);
  const coreY = Math.max(STRIDE / 2, CORE * box.height);
  const own = cellOf(y) * CELLS + cellOf(x);
  const reachX = Math.max(3 * spreadX, coreX);
  const reachY = Math.max(3 * spreadY, coreY);
  for (let v = cellOf(y - reachY); v <= cellOf(y + reachY); v++) {
    for (let u = cellOf(x - reachX); u <= cellOf(x + reachX); u++) {
      const i = v * CELLS + u;
      const [dx, dy] = [(u + 0.5) * STRIDE - x, (v + 0.5) * STRIDE - y];
      const distance = (dx / spreadX) ** 2 + (dy / spreadY) ** 2;
      const heat = i === own ? 255 : Math.min(254, Math.round(255 * Math.exp(-distance / 2)));
      to.heat[i] = Math.max(to.heat[i], heat);
      const inside = i === own || (Math.abs(dx) <= coreX && Math.abs(dy) <= coreY);
      if (!inside || distance >= nearest[i]) continue;
      nearest[i] = distance;
      to.symbol[i] = symbol;
      const sides = [
        dx + box.width / 2,
        dy + box.height / 2,
        box.width / 2 - dx,
        box.height / 2 - dy,
      ];
      for (const [k, side] of sides.entries()) {
        to.sides[4 * i + k] = Math.round(SIDE_SCALE * Math.log(Math.max(NEAREST, side)));
      }
    }
  }
}
