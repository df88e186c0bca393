import { between, type Random } from '../random.ts';
import type { Assets } from './assets.ts';
import { around, chance, logBetween, pick, weighted } from './distributions.ts';
import type { Drawn } from './drawn.ts';
import type { Face } from './glyphs.ts';
import { createDotStyle, createPixelStyle, dotShape, unlitDots } from './ink/dots.ts';
import { glyphShape } from './ink/face.ts';
import { createHand, handShape } from './ink/hand.ts';
import { mnistShape } from './ink/mnist.ts';
import { createSegmentStyle, segmentShape, segmentSign, unlitShape } from './ink/segments.ts';
import type { Mixture, WriterKind } from './mixtures.ts';
import type { Shape } from './shape.ts';
import { dotSigns, faceSigns, penSigns, type Sign } from './writer-signs.ts';

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
