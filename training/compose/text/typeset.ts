import type { Glyph } from '../glyphs.ts';
import { glyphShape } from '../ink/face.ts';
import { apply, chain, scale, shear, translate } from '../matrix.ts';
import type { FieldShape } from '../shape.ts';
import type { Pen, Sheet } from '../sheet.ts';
import type { Cut } from './typefaces.ts';

/** How a piece of text looks. */
export interface TextStyle {
  readonly cut: Cut;
  /** Of the figures, in pixels. */
  readonly height: number;
  readonly pen: Pen;
  /** Added after every character, in heights of the figures. */
  readonly tracking?: number;
  /** To the right, as a slanted face has it. */
  readonly lean?: number;
}

/** The characters of a text that a face has; spaces stay. */
export function spell(text: string, { glyphs }: Cut): string {
  return [...text].filter((char) => char === ' ' || glyphs.has(char)).join('');
}

/** Width of a text in pixels. */
export function widthOf(text: string, { cut, height, tracking = 0 }: TextStyle): number {
  let wide = 0;
  for (const char of spell(text, cut)) {
    wide += (cut.glyphs.get(char)?.advance ?? cut.space) + tracking;
  }
  return height * wide;
}

/** Sets a text on the base line `y` from `x` on. Digits among it are what a reader should find. */
export function setText(sheet: Sheet, text: string, x: number, y: number, style: TextStyle): void {
  const { cut, height, pen, tracking = 0, lean = 0 } = style;
  let at = x;
  for (const char of text) {
    const glyph = cut.glyphs.get(char);
    if (glyph && isNear(sheet, at, y, 2 * height)) {
      const shape = shapeOf(glyph);
      const tall = height * (glyph.rise + glyph.drop);
      const place = chain(
        translate(at + height * glyph.bearing, y - height * glyph.rise),
        lean === 0 ? scale(tall) : chain(shear(lean), scale(tall)),
      );
      if (char >= '0' && char <= '9') sheet.drawDigit(Number(char), shape, place, pen);
      else sheet.draw(shape, place, pen);
    }
    if (glyph) at += height * (glyph.advance + tracking);
    else if (char === ' ') at += height * (cut.space + tracking);
  }
}

/** A page repeats its letters. */
const shapes = new WeakMap<Glyph, FieldShape>();

function shapeOf(glyph: Glyph): FieldShape {
  const known = shapes.get(glyph);
  if (known) return known;
  const shape = glyphShape(() => 0, glyph);
  shapes.set(glyph, shape);
  return shape;
}

function isNear({ lens, width, height }: Sheet, x: number, y: number, reach: number): boolean {
  const [u, v] = apply(lens, x, y);
  return u > -reach && v > -reach && u < width + reach && v < height + reach;
}
