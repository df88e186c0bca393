import { between, type Random } from '../random.ts';
import { chance, jitter, logBetween } from './distributions.ts';
import type { Drawn } from './drawn.ts';
import { chain, type Matrix, rotate, scale, shear, translate } from './matrix.ts';
import type { Shape } from './shape.ts';
import type { Pen, Sheet } from './sheet.ts';
import type { Writer } from './writer.ts';
import type { WritingVariation } from './writing-variation.ts';

/** A digit (or a sign that is none) at its place on a line. */
export interface Item {
  readonly digit?: number;
  readonly drawn: Drawn;
  /** Left, top, width and height of its ink; the line's figures reach from y = 0 to 1. */
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
  readonly turn: number;
  readonly lean: number;
  readonly stretch: number;
}

/** A line of digits in units of their height. */
export interface Line {
  readonly items: readonly Item[];
  readonly wide: number;
  readonly writer: Writer;
}

export interface Spacing {
  /** Between the ink of two digits, in heights; below 0 they touch. */
  readonly gap: number;
  /** Spread of the gap. */
  readonly uneven: number;
}

/** Gaps as they occur: mostly apart, sometimes wide, sometimes touching. */
export function randomSpacing(random: Random): Spacing {
  const roll = random();
  const gap =
    roll < 0.65 ? between(random, 0.06, 0.35) : roll < 0.85 ? between(random, 0.3, 1) : -0.05;
  return { gap, uneven: between(random, 0, 0.08) };
}

/** A digit, a sign, a letter, or `null` for the room of a digit that is left empty. */
export type Entry = number | string | null;

/** A text as entries: its figures are digits. */
export function entriesOf(text: string): Entry[] {
  return [...text].map((char) => (char >= '0' && char <= '9' ? Number(char) : char));
}

/** Room between a sign and its neighbours, in heights. */
const SIGN_GAP = 0.07;

/** Sets digits and signs side by side. What a writer cannot write is left out. */
export function setLine(
  random: Random,
  writer: Writer,
  entries: readonly Entry[],
  spacing: Spacing,
  variation: WritingVariation,
): Line {
  const items: Item[] = [];
  let x = 0;
  const stretch = chance(random, 0.35) ? logBetween(random, 0.6, 1.3) : 1;
  for (const entry of entries) {
    if (typeof entry === 'string') {
      const drawn = entry === ' ' ? undefined : writer.sign?.(entry);
      if (entry === ' ') x += between(random, 0.25, 0.5);
      if (!drawn) continue;
      const gap = Math.max(SIGN_GAP, Math.min(0.25, spacing.gap));
      const item = setItem(random, drawn, items.length > 0 ? x - spacing.gap + gap : x, variation);
      items.push(item);
      x = item.x + item.wide + gap;
      continue;
    }
    const digit = entry;
    if (digit === null) {
      x += (writer.pitch ?? 0.6) + 2 * Math.max(0.1, spacing.gap);
      continue;
    }
    const item = setItem(random, writer.digit(digit), x, variation, stretch);
    const centred = writer.pitch !== undefined && spacing.gap >= 0;
    const room = centred ? Math.max(writer.pitch, item.wide + 0.04) : item.wide;
    // A seven-segment 1 stands at the right of its place.
    const slack =
      writer.kind === 'segment' && digit === 1 ? room - item.wide - 0.1 : (room - item.wide) / 2;
    items.push({ ...item, digit, x: x + Math.max(0, slack) });
    const next = centred
      ? Math.max(0, spacing.gap - 0.1)
      : spacing.gap + jitter(random, spacing.uneven);
    x += room + next;
  }
  const wide = Math.max(0.1, ...items.map((item) => item.x + item.wide));
  return { items, wide, writer };
}

/** One shape on a base line at y = 1. */
export function setItem(
  random: Random,
  drawn: Drawn,
  x: number,
  variation: WritingVariation,
  stretch = 1,
): Item {
  const { rise, drop, aspect } = drawn.shape;
  const size = 1 + jitter(random, variation.size);
  const tall = (rise + drop) * size;
  return {
    drawn,
    x,
    y: 1 - rise * size + jitter(random, variation.rise),
    wide: aspect * tall * stretch,
    tall,
    turn: jitter(random, variation.turn),
    lean: variation.lean,
    stretch,
  };
}

/** Where on the sheet a line stands. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  /** Of the figures, in pixels of the sheet. */
  readonly height: number;
}

/** The map of an item's unit box to the sheet. */
export function placeOf(item: Item, { x, y, height }: Anchor): Matrix {
  const middle = translate(
    x + height * (item.x + item.wide / 2),
    y + height * (item.y + item.tall / 2),
  );
  const size = scale(height * item.tall * item.stretch, height * item.tall);
  const { aspect } = item.drawn.shape;
  return chain(middle, rotate(item.turn), shear(item.lean), size, translate(-aspect / 2, -0.5));
}

/** The pen with what the writer and the shape ask of it. */
export function penFor(
  pen: Pen,
  writer: Pick<Writer, 'outline'>,
  drawn: Drawn,
  height: number,
): Pen {
  const bold = (pen.bold ?? 0) + drawn.bold * height;
  // Dry ink has the grain of the paper, which is coarse for small writing: it would fall apart.
  const grain = (pen.grain ?? 0) * Math.min(1, height / 40);
  if (writer.outline === undefined) return { ...pen, bold, grain };
  return { ...pen, bold: 0, grain, outline: Math.max(1, writer.outline * height) };
}

/** Writes a line; its digits are what a reader should find. */
export function writeLine(sheet: Sheet, line: Line, anchor: Anchor, pen: Pen): void {
  for (const item of line.items) {
    const place = placeOf(item, anchor);
    const own = penFor(pen, line.writer, item.drawn, anchor.height);
    if (item.digit === undefined) sheet.draw(item.drawn.shape, place, own);
    else sheet.drawDigit(item.digit, item.drawn.shape, place, own);
  }
}

/** The map that fits a shape's ink into a rectangle, aspect kept, in the middle. */
export function fitInto(shape: Shape, [x, y, w, h]: Rect, lean = 0): Matrix {
  const size = Math.min(h, w / shape.aspect);
  return chain(
    translate(x + w / 2, y + h / 2),
    shear(lean),
    scale(size),
    translate(-shape.aspect / 2, -0.5),
  );
}

export type Rect = readonly [x: number, y: number, width: number, height: number];
