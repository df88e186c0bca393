import { area, intersection } from '../../src/recognizer/boxes.ts';
import type { Box } from '../../src/recognizer/types.ts';
import type { Colour } from './colours.ts';
import { type Coverage, coverField, coverStrokes, type Edge } from './coverage.ts';
import { glow } from './glow.ts';
import { type Mark, markOf } from './mark.ts';
import { chain, IDENTITY, type Matrix, scale, scaleAt, translate } from './matrix.ts';
import { softNoise, tileIndex, whiteNoise } from './noise.ts';
import type { Shape } from './shape.ts';

/** What a shape is drawn with. */
export interface Pen extends Partial<Edge> {
  readonly colour: Colour;
  /** 0 invisible … 1. */
  readonly opacity?: number;
  /** How much paper shows through the ink, 0 … 1: pencil, chalk, a dry pen. */
  readonly grain?: number;
  /** No half-covered pixels, as paint programs draw. */
  readonly aliased?: boolean;
  /** Shine around the ink: its reach in pixels and its strength, 0 … 1. */
  readonly glow?: { readonly reach: number; readonly strength: number };
}

/** A digit that a reader is expected to find. */
export interface Truth {
  readonly digit: number;
  readonly box: Box;
}

/** Any character that was drawn: digit, letter or sign. */
export interface Character {
  readonly char: string;
  /** Pixels that are mostly ink. */
  readonly box: Box;
  /** Height of the figures it belongs to, in pixels: how large it is written. */
  readonly size: number;
  /** Whole and plain to see; what is cut off, half erased or a ghost is not. */
  readonly clear: boolean;
}

/** Less of a digit than this inside the picture, and nobody can tell what it was. */
const READABLE = 0.93;
/** More than this painted over, and a character is not whole any more. */
const HIDDEN = 0.12;
/** Less than this is a piece of ink. */
const PIECE = 0.45;

/** A picture that is being drawn. Shapes are placed on the sheet; the lens maps it to pixels. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue planes one after another, 0 … 255. */
  readonly rgb: Float32Array;
  readonly truth: Truth[] = [];
  /** Marks that are digits to some readers and not to others. */
  readonly unclear: Box[] = [];
  /** Every character that was drawn and is not a mere piece. */
  readonly characters: Character[] = [];
  lens: Matrix = IDENTITY;
  readonly #cover: Coverage;

  constructor(width: number, height: number) {
    this.width = Math.max(4, Math.round(width));
    this.height = Math.max(4, Math.round(height));
    const pixels = this.width * this.height;
    this.rgb = new Float32Array(3 * pixels);
    this.#cover = { width: this.width, height: this.height, data: new Float32Array(pixels) };
  }

  /** Draws a shape; `place` maps the shape's unit box to the sheet. */
  draw(shape: Shape, place: Matrix, pen: Pen): Mark {
    const map = chain(this.lens, place);
    const edge: Edge = {
      bold: pen.bold ?? 0,
      soft: pen.soft ?? 1,
      ...(pen.outline !== undefined && { outline: pen.outline }),
    };
    const touched =
      shape.kind === 'field'
        ? coverField(this.#cover, shape, chain(map, toField(shape)), edge)
        : coverStrokes(this.#cover, shape.strokes, map, edge);
    const mark = markOf(this.#cover, touched, map, shape.aspect);
    if (pen.glow) glow(this.#cover, touched, pen.glow, this, pen.colour);
    this.#blend(touched, pen);
    this.#note(shape, map, mark);
    return mark;
  }

  #note({ char, aspect, rise, drop }: Shape, map: Matrix, { box, visible }: Mark): void {
    if (char === undefined || box.width === 0 || visible <= PIECE) return;
    const size = scaleAt(map, aspect / 2, 0.5) / (rise + drop);
    this.characters.push({ char, box, size, clear: visible >= READABLE });
  }

  /** Draws a digit and notes it as truth, or as unclear where too much of it is cut off. */
  drawDigit(digit: number, shape: Shape, place: Matrix, pen: Pen): Mark {
    const mark = this.draw(shape, place, pen);
    if (mark.visible >= READABLE) this.truth.push({ digit, box: mark.box });
    else if (mark.visible > PIECE) this.unclear.push(mark.box);
    return mark;
  }

  /** Draws a digit that is there and is not what the picture says: pencil remains, ghosts. */
  drawUnclear(shape: Shape, place: Matrix, pen: Pen): void {
    const { char, ...nameless } = shape;
    const { box } = this.draw(nameless, place, pen);
    this.unclear.push(box);
    if (char !== undefined && box.width > 0)
      this.characters.push({ char, box, size: box.height, clear: false });
  }

  /** Forgets what was written so far: a shadow that the characters themselves are drawn upon. */
  forget(): void {
    this.truth.length = 0;
    this.unclear.length = 0;
    this.characters.length = 0;
  }

  /** Notes that something was painted over a box: what was written there can't be read any more. */
  hide(box: Box): void {
    for (const [k, one] of this.characters.entries()) {
      const hidden = intersection(one.box, box) > HIDDEN * area(one.box);
      if (hidden && one.clear) this.characters[k] = { ...one, clear: false };
    }
    for (let k = this.truth.length - 1; k >= 0; k--) {
      if (intersection(this.truth[k].box, box) <= HIDDEN * area(this.truth[k].box)) continue;
      this.unclear.push(this.truth[k].box);
      this.truth.splice(k, 1);
    }
  }

  #blend(box: Box, { colour, opacity = 1, grain = 0, aliased = false }: Pen): void {
    const { data, width } = this.#cover;
    const area = data.length;
    for (let y = box.y; y < box.y + box.height; y++) {
      for (let x = box.x; x < box.x + box.width; x++) {
        const i = y * width + x;
        let cover = data[i];
        if (cover <= 0) continue;
        data[i] = 0;
        if (aliased) cover = cover >= 0.5 ? 1 : 0;
        if (grain > 0) {
          const at = tileIndex(x, y);
          const dry = 0.35 + 0.4 * softNoise[at] + 0.35 * whiteNoise[at];
          cover *= 1 - grain * Math.min(1, Math.max(0, dry));
        }
        cover *= opacity;
        this.rgb[i] += (colour[0] - this.rgb[i]) * cover;
        this.rgb[i + area] += (colour[1] - this.rgb[i + area]) * cover;
        this.rgb[i + 2 * area] += (colour[2] - this.rgb[i + 2 * area]) * cover;
      }
    }
  }
}

/** From the unit box of a shape's ink to pixels of its field, backwards. */
function toField({ left, top, tall }: { left: number; top: number; tall: number }): Matrix {
  return chain(scale(1 / tall), translate(-left, -top));
}
