import { SYMBOLS } from './alphabet.ts';

/** Pixels of the picture for one cell of the reader's output, a side. */
export const STRIDE = 4;

/** Logit: the middle of a readable character is in this cell. */
export const CENTRE = 0;
/** Logarithms of the pixels from the cell's middle to the left, top, right and bottom of its ink. */
export const SIDES = 1;
/** Logit: characters too small to read at this scale are in this cell. */
export const SMALL = 5;
/** Logits of the {@link SYMBOLS}. */
export const SYMBOL = 6;
/** Numbers in a cell. */
export const OUTPUTS = SYMBOL + SYMBOLS.length;

/** What the reader says about a tile: `OUTPUTS` numbers a cell, row by row. */
export interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly data: Float32Array;
}
