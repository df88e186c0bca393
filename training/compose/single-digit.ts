import { below, type Random } from '../random.ts';
import { type Item, penFor, placeOf, setItem } from './line.ts';
import type { Mark } from './mark.ts';
import { type Pen, Sheet } from './sheet.ts';
import type { Writer } from './writer.ts';
import { type WritingVariation, writingVariationOf } from './writing-variation.ts';

/** Space around a digit, in its heights: negative cuts it. */
export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A sheet with a single digit, and where on it the digit stands. */
export interface SingleDigit {
  readonly sheet: Sheet;
  readonly digit: number;
  readonly item: Item;
  /** Left, top, right and bottom of its ink on the sheet. */
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
  /** Draws the digit; what lies under it is drawn before. */
  write(pen: Pen): Mark;
}

/**
 * A sheet for one digit; `height` is that of its ink, in pixels; the margins may depend on how
 * wide the ink is, in heights.
 */
export function createSingleDigit(
  random: Random,
  writer: Writer,
  height: number,
  marginsFor: Margins | ((wide: number) => Margins),
  variation: WritingVariation = writingVariationOf(random, writer),
): SingleDigit {
  const digit = below(random, 10);
  const drawn = writer.digit(digit);
  const upright = setItem(random, drawn, 0, { ...variation, size: 0, rise: 0 });
  const item = { ...upright, y: 0, wide: upright.wide / upright.tall, tall: 1 };
  const space = typeof marginsFor === 'function' ? marginsFor(item.wide) : marginsFor;
  const { left, top, right, bottom } = space;
  const sheet = new Sheet(height * (left + item.wide + right), height * (top + 1 + bottom));
  const anchor = { x: height * left, y: height * top, height };
  return {
    sheet,
    digit,
    item,
    box: [anchor.x, anchor.y, anchor.x + height * item.wide, anchor.y + height],
    write: (pen) => {
      const own = penFor(pen, writer, drawn, height);
      return sheet.drawDigit(digit, drawn.shape, placeOf(item, anchor), own);
    },
  };
}

/** The same margin on all sides, or a different one on each. */
export function margins(side: () => number): Margins {
  return { left: side(), top: side(), right: side(), bottom: side() };
}
