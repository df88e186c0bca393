import { below, between, type Random } from '../random.ts';
import type { Assets } from './assets.ts';
import { around, chance, jitter, logBetween, pick, weighted } from './distributions.ts';
import type { Face } from './glyphs.ts';
import {
  createDotStyle,
  createPixelStyle,
  type DotStyle,
  dotShape,
  dotSign,
  unlitDots,
} from './ink/dots.ts';
import { glyphShape } from './ink/face.ts';
import { createHand, handShape } from './ink/hand.ts';
import { mnistShape } from './ink/mnist.ts';
import { createSegmentStyle, segmentShape, segmentSign, unlitShape } from './ink/segments.ts';
import { signShape } from './ink/signs.ts';
import type { Shape } from './shape.ts';

/** A digit ready to be placed. */
export interface Drawn {
  readonly shape: Shape;
  /** Added to half the width of its lines, in digit heights. */
  readonly bold: number;
}

/** Draws a sign or a letter, where there is one. */
type Sign = (char: string) => Drawn | undefined;

/** Writes digits that belong together: one hand, one face, one display. */
export interface Writer {
  readonly kind: WriterKind;
  digit(digit: number): Drawn;
  /** A sign or a letter in the same hand, where it has one. */
  readonly sign?: Sign;
  /** Distance of the middles of two digits, in heights, where every digit takes the same room. */
  readonly pitch?: number;
  /** What a display shows faintly where nothing is lit. */
  readonly unlit?: Shape;
  /** Outlines only: the width of the line, in digit heights. */
  readonly outline?: number;
}

export type WriterKind =
  | 'mnist'
  | 'skeleton'
  | 'script'
  | 'print'
  | 'display'
  | 'pixel'
  | 'segment'
  | 'dots';

/** Share of each kind of writer. */
export type Mixture = Readonly<Partial<Record<WriterKind, number>>>;

/** People with pens. */
export const HANDWRITTEN: Mixture = { mnist: 7, skeleton: 2, script: 3 };
/** Machines. */
export const PRINTED: Mixture = { print: 8, display: 2, segment: 0.4, pixel: 0.6 };
export const ANY: Mixture = {
  mnist: 6,
  skeleton: 2,
  script: 3,
  print: 5,
  display: 1.5,
  pixel: 0.6,
  segment: 0.5,
  dots: 0.5,
};

export function createWriter(random: Random, assets: Assets, mixture: Mixture): Writer {
  const kind = weighted(random, mixture as Record<WriterKind, number>);
  const writer = WRITERS[kind](random, assets);
  return {
    kind,
    ...writer,
    digit(digit) {
      const { shape, bold } = writer.digit(digit);
      return { shape: { ...shape, char: String(digit) }, bold };
    },
  };
}

type Create = (random: Random, assets: Assets) => Omit<Writer, 'kind'>;

const WRITERS: Readonly<Record<WriterKind, Create>> = {
  mnist(random, assets) {
    const own = chance(random, 0.5);
    const target = logBetween(random, 0.022, 0.115);
    return {
      digit(digit) {
        const shape = mnistShape(random, pick(random, assets.mnist[digit]));
        return {
          shape,
          bold: own ? 0 : Math.max(-0.6 * shape.stem, target - shape.stem),
        };
      },
      sign: penSigns(random, assets, own ? 0.06 : target),
    };
  },
  skeleton(random, assets) {
    const hand = createHand(random, logBetween(random, 0.012, 0.12));
    return {
      digit: (digit) => ({ shape: handShape(random, hand, digit), bold: 0 }),
      sign: penSigns(random, assets, hand.radius),
    };
  },
  script(random, assets) {
    const face = pick(random, assets.faces.hand);
    const bold = chance(random, 0.5) ? between(random, -0.01, 0.035) : 0;
    return {
      digit: (digit) => ({ shape: glyphShape(random, face.digits[digit], 0.04), bold }),
      sign: faceSigns(random, assets, face, bold),
    };
  },
  print: (random, assets) => faceWriter(random, assets, pick(random, assets.faces.print)),
  display: (random, assets) => faceWriter(random, assets, pick(random, assets.faces.display)),
  pixel: (random, assets) => {
    if (chance(random, 0.5)) return faceWriter(random, assets, pick(random, assets.faces.pixel));
    const style = createPixelStyle(random);
    return {
      digit: (digit) => ({ shape: dotShape(style, digit), bold: 0 }),
      sign: dotSigns(style),
    };
  },
  segment(random, assets) {
    if (chance(random, 0.35)) {
      const face = pick(random, assets.faces.segment);
      return { ...faceWriter(random, assets, face), pitch: between(random, 0.62, 0.85) };
    }
    const style = createSegmentStyle(random);
    return {
      digit: (digit) => ({ shape: segmentShape(style, digit), bold: 0 }),
      sign(char) {
        const shape = segmentSign(style, char);
        return shape && { shape, bold: 0 };
      },
      pitch: style.wide + between(random, 0.08, 0.3),
      unlit: unlitShape(style),
    };
  },
  dots(random) {
    const style = createDotStyle(random);
    return {
      digit: (digit) => ({ shape: dotShape(style, digit), bold: 0 }),
      sign: dotSigns(style),
      unlit: unlitDots(style),
    };
  },
};

/** Signs of a pen; letters of some hand, with that pen's width. */
function penSigns(random: Random, assets: Assets, radius: number): Sign {
  const hands = assets.typefaces.filter(({ style }) => style === 'hand');
  const { glyphs } = pick(random, hands.length > 0 ? hands : assets.typefaces).regular;
  return (char) => {
    const shape = signShape(random, char, radius);
    if (shape) return { shape, bold: 0 };
    const glyph = glyphs.get(char);
    if (!glyph) return undefined;
    const letter = glyphShape(random, glyph, 0.03);
    const stem = letter.stem * (glyph.rise + glyph.drop);
    return { shape: letter, bold: Math.max(-0.6 * stem, Math.min(0.06, radius - stem)) };
  };
}

/** Signs and letters of a face, or of the regular cut of its family. */
function faceSigns(random: Random, assets: Assets, face: Face, bold: number): Sign {
  const family = face.name.split(' ')[0];
  const regular = assets.typefaces.find(({ name }) => name === family)?.regular.glyphs;
  const own = new Map(face.letters.map((glyph) => [glyph.char, glyph]));
  return (char) => {
    const glyph = own.get(char) ?? regular?.get(char);
    return glyph && { shape: glyphShape(random, glyph), bold };
  };
}

function dotSigns(style: DotStyle): Sign {
  return (char) => {
    const shape = dotSign(style, char);
    return shape && { shape, bold: 0 };
  };
}

function faceWriter(random: Random, assets: Assets, face: Face): Omit<Writer, 'kind'> {
  const bold = chance(random, 0.25) ? around(random, 0.02) : 0;
  const hollow = chance(random, 0.07) ? { outline: between(random, 0.02, 0.05) } : {};
  const pitch = chance(random, 0.4) ? { pitch: between(random, 0.68, 1) } : {};
  return {
    digit: (digit) => ({ shape: glyphShape(random, face.digits[digit]), bold }),
    sign: faceSigns(random, assets, face, bold),
    ...hollow,
    ...pitch,
  };
}

/** `length` digits as numbers have them: any, with runs and zeros at the end now and then. */
export function randomDigits(random: Random, length: number): number[] {
  const digits = Array.from({ length }, () => below(random, 10));
  if (length > 2 && chance(random, 0.15)) digits.fill(below(random, 10), below(random, length));
  // Rows of plain strokes are as many 1s, and look least like digits.
  if (length > 1 && chance(random, 0.05)) digits.fill(1, 0, 1 + below(random, length));
  return digits;
}

/** How far a digit stands from where it should, and how it leans. */
export interface WritingVariation {
  readonly rise: number;
  readonly size: number;
  readonly turn: number;
  readonly lean: number;
}

/** People are less even than machines. */
export function writingVariationOf(random: Random, { kind }: Writer): WritingVariation {
  const hand = kind === 'mnist' || kind === 'skeleton' || kind === 'script';
  if (!hand)
    return { rise: 0, size: 0, turn: 0, lean: chance(random, 0.15) ? around(random, 0.3) : 0 };
  return {
    rise: between(random, 0, 0.1),
    size: between(random, 0, 0.1),
    turn: between(random, 0, 0.07),
    lean: jitter(random, 0.1),
  };
}
