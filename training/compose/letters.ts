import type { Random } from '../random.ts';
import type { Assets } from './assets.ts';
import { chance, logBetween, pick } from './distributions.ts';
import type { Drawn } from './drawn.ts';
import { AMBIGUOUS } from './families.ts';
import type { Face, Glyph } from './glyphs.ts';
import { inventedLetter } from './ink/alphabet.ts';
import { glyphShape } from './ink/face.ts';

/** A character that has no name. */
export const UNKNOWN = '\u{FFFD}';

/** A source of letters of one style. */
export type LetterWriter = () => Drawn;

/** Letters and symbols of one face. */
export function faceLetters(random: Random, assets: Assets): LetterWriter {
  // Scripts other than Latin are fewer families; they come up as often.
  const foreign = (face: Face) => face.digits.length === 0;
  const wanted = chance(random, 0.3);
  const face = pick(
    random,
    assets.letters.filter((one) => foreign(one) === wanted),
  );
  const alone = face.letters.filter(({ char }) => !AMBIGUOUS.has(char));
  return lettersOfFace(random, face, alone);
}

/** Letters of a face, with its own lines or those of some pen. */
export function lettersOfFace(
  random: Random,
  face: Face,
  letters: readonly Glyph[] = face.letters,
): LetterWriter {
  const own = chance(random, 0.5);
  const pen = logBetween(random, 0.02, 0.1);
  const most = own ? 0.03 : 0.08;
  return () => {
    const shape = glyphShape(random, pick(random, letters), most);
    return { shape, bold: own ? 0 : Math.max(-0.6 * shape.stem, pen - shape.stem) };
  };
}

/** Letters of an alphabet made up on the spot, all with one pen. */
export function inventedLetters(random: Random): LetterWriter {
  const radius = logBetween(random, 0.012, 0.09);
  return () => ({ shape: { ...inventedLetter(random, radius), char: UNKNOWN }, bold: 0 });
}
