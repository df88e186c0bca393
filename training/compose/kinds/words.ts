import { between, type Random } from '../../random.ts';
import type { Assets } from '../assets.ts';
import { anyCamera } from '../camera.ts';
import { inkOnPaper, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import type { Face } from '../glyphs.ts';
import { tilt } from '../lens.ts';
import { inventedLetters, type LetterWriter, lettersOfFace } from '../letters.ts';
import { type Line, setItem, setLine, writeLine } from '../line.ts';
import { PRINTED } from '../mixtures.ts';
import { plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { Sheet } from '../sheet.ts';
import { word } from '../word-line.ts';
import { createWriter } from '../writer.ts';
import { writingVariationOf } from '../writing-variation.ts';

/** Words, or a row of invented letters. */
export const text: Composer = (random, assets) => {
  const length = wholeBetween(random, 2, 7);
  const roll = random();
  const line =
    roll < 0.55
      ? word(random, assets, length)
      : roll < 0.8
        ? row(random, inventedLetters(random), length)
        : marks(random, assets, length);
  const height = logBetween(random, 9, 36);
  const margin = height * between(random, 0.2, 0.9);
  const sheet = new Sheet(height * line.wide + 2 * margin, 1.3 * height + 2 * margin);
  const { paper, ink, contrast } = worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.3)) tilt(random, sheet, 8);
  writeLine(sheet, line, { x: margin, y: margin, height }, randomPen(random, ink));
  return { sheet, camera: anyCamera(random, height, contrast) };
};

const MARKS = [...'//!?#()[]%&@*+=:;-$€|'];

/** Signs without any number: all the same, or several. */
function marks(random: Random, assets: Assets, length: number): Line {
  const writer = createWriter(random, assets, PRINTED);
  const one = pick(random, MARKS);
  const alike = chance(random, 0.5);
  const entries = Array.from({ length }, () => (alike ? one : pick(random, MARKS)));
  const spacing = { gap: between(random, 0.1, 0.8), uneven: 0 };
  return setLine(random, writer, entries, spacing, writingVariationOf(random, writer));
}

/** Words in joined handwriting, one or several. */
export const script: Composer = (random, assets) => {
  const small = ({ letters }: Face) => letters.filter(({ char }) => char >= 'a' && char <= 'z');
  const face = pick(
    random,
    assets.letters.filter((one) => one.style === 'hand' && small(one).length > 0),
  );
  const write = lettersOfFace(random, face, small(face));
  const line = row(random, write, wholeBetween(random, 2, 8), between(random, -0.14, 0.02));
  const height = logBetween(random, 11, 44);
  const margin = height * between(random, 0.05, 0.8);
  const sheet = new Sheet(height * line.wide + 2 * margin, 1.3 * height + 2 * margin);
  const { paper, ink, contrast } = chance(random, 0.7) ? inkOnPaper(random) : worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.3)) tilt(random, sheet, 6);
  writeLine(sheet, line, { x: margin, y: margin, height }, randomPen(random, ink));
  return { sheet, camera: anyCamera(random, height, contrast) };
};

function row(random: Random, write: LetterWriter, length: number, gap = 0.2) {
  let x = 0;
  const variation = { rise: 0.03, size: 0.08, turn: 0.03, lean: 0 };
  const items = Array.from({ length }, () => {
    const item = setItem(random, write(), x, variation);
    x += item.wide + gap;
    return item;
  });
  return { items, wide: x, writer: { kind: 'print' as const, digit: write } };
}
