import type { Random } from '../random.ts';
import type { Assets } from './assets.ts';
import { pick } from './distributions.ts';
import type { Drawn } from './drawn.ts';
import type { Face } from './glyphs.ts';
import { type DotStyle, dotSign } from './ink/dots.ts';
import { glyphShape } from './ink/face.ts';
import { signShape } from './ink/signs.ts';

/** Draws a sign or a letter, where there is one. */
export type Sign = (char: string) => Drawn | undefined;

/** Signs of a pen; letters of some hand, with that pen's width. */
export function penSigns(random: Random, assets: Assets, radius: number): Sign {
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
export function faceSigns(random: Random, assets: Assets, face: Face, bold: number): Sign {
  const family = face.name.split(' ')[0];
  const regular = assets.typefaces.find(({ name }) => name === family)?.regular.glyphs;
  const own = new Map(face.letters.map((glyph) => [glyph.char, glyph]));
  return (char) => {
    const glyph = own.get(char) ?? regular?.get(char);
    return glyph && { shape: glyphShape(random, glyph), bold };
  };
}

/** Signs of a dot matrix. */
export function dotSigns(style: DotStyle): Sign {
  return (char) => {
    const shape = dotSign(style, char);
    return shape && { shape, bold: 0 };
  };
}
