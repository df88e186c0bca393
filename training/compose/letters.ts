import type { Random } from '../random.ts';
import type { Assets } from './assets.ts';
import { chance, logBetween, pick } from './dice.ts';
import type { Face } from './glyphs.ts';
import { inventedLetter } from './ink/alphabet.ts';
import { glyphShape } from './ink/face.ts';
import type { Drawn } from './writer.ts';

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
  return lettersOfFace(random, face);
}

export function lettersOfFace(random: Random, face: Face): LetterWriter {
  return () => ({ shape: glyphShape(random, pick(random, face.letters), 0.03), bold: 0 });
}

/** Letters of an alphabet made up on the spot, all with one pen. */
export function inventedLetters(random: Random): LetterWriter {
  const radius = logBetween(random, 0.012, 0.09);
  return () => ({ shape: inventedLetter(random, radius), bold: 0 });
}
