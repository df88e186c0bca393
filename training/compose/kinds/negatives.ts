import { below, between, type Random } from '../../random.ts';
import type { Assets } from '../assets.ts';
import { anyCamera, SCREENSHOT } from '../camera.ts';
import { anyColours, blend, inkOnPaper, palette, worldColours } from '../colours.ts';
import type { Composed, Composer } from '../composed.ts';
import { around, chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import type { Face } from '../glyphs.ts';
import { hatching, scribble } from '../ink/alphabet.ts';
import { perspective, tilt } from '../lens.ts';
import { faceLetters, inventedLetters, type LetterWriter, lettersOfFace } from '../letters.ts';
import { fitInto, type Line, setItem, setLine, writeLine } from '../line.ts';
import { fill, gradient, plainPaper, texture } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { frame, printedPaper, rulesAcross, rulesDown } from '../rules.ts';
import { Sheet } from '../sheet.ts';
import { ANY, createWriter, type Drawn, PRINTED, writingVariationOf } from '../writer.ts';
import { word } from './numbers.ts';

/** One shape that is no digit, on any paper. */
function alone(random: Random, { shape, bold }: Drawn, cleanly: boolean): Composed {
  const height = logBetween(random, 10, 90);
  const margin = () => height * logBetween(random, 0.03, 0.6);
  const wide = Math.min(height * shape.aspect, 2 * height);
  const sheet = new Sheet(wide + margin() + margin(), height + margin() + margin());
  const colours = cleanly ? palette([255, 255, 255], [0, 0, 0]) : worldColours(random);
  if (cleanly) fill(sheet, colours.paper);
  else plainPaper(random, sheet, colours.paper, colours.contrast);
  if (chance(random, 0.3)) tilt(random, sheet, 20);
  const rect = [(sheet.width - wide) / 2, (sheet.height - height) / 2, wide, height] as const;
  const pen = cleanly ? { colour: colours.ink } : randomPen(random, colours.ink);
  sheet.draw(shape, fitInto(shape, rect), { ...pen, bold: bold * height });
  const camera = cleanly ? SCREENSHOT : anyCamera(random, height, colours.contrast);
  return { sheet, camera };
}

/** Letters and symbols of fonts. */
export const letter: Composer = (random, assets) =>
  alone(random, faceLetters(random, assets)(), chance(random, 0.3));

/** Letters of alphabets that do not exist. */
export const invented: Composer = (random) =>
  alone(random, inventedLetters(random)(), chance(random, 0.5));

/** Scribbles, corrections, doodles. */
export const doodle: Composer = (random) => {
  const radius = logBetween(random, 0.01, 0.08);
  const shape = pick(random, [scribble, scribble, hatching])(random, radius);
  return alone(random, { shape, bold: 0 }, chance(random, 0.3));
};

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

/** Paper with nothing on it: rules, shadows, stains, noise. */
export const blank: Composer = (random) => {
  const side = logBetween(random, 20, 100);
  const sheet = new Sheet(side, side * between(random, 0.6, 1.4));
  const { paper, ink, contrast } = chance(random, 0.6) ? inkOnPaper(random) : worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.5)) perspective(random, sheet, 12);
  const roll = random();
  const colour = blend(paper, ink, between(random, 0.08, 0.8));
  const height = side * between(random, 0.2, 0.6);
  if (roll < 0.35) printedPaper(random, sheet, height, { colour });
  else if (roll < 0.5)
    rulesAcross(sheet, between(random, 0, height), height, between(random, 0.7, 3), { colour });
  else if (roll < 0.6)
    rulesDown(sheet, between(random, 0, height), height, between(random, 0.7, 3), { colour });
  else if (roll < 0.75) {
    const inset = side * between(random, 0.02, 0.2);
    const w = Math.max(1, side * logBetween(random, 0.01, 0.06));
    frame(random, sheet, [inset, inset, sheet.width - inset, sheet.height - inset], [w, w, w, w], {
      colour,
    });
  }
  if (chance(random, 0.3)) texture(random, sheet, between(random, 3, 25) * contrast);
  return { sheet, camera: { ...anyCamera(random, side / 2, contrast), light: random() } };
};

/** Surfaces and blurred things: wood, cloth, leaves, somebody's jumper. */
export const surface: Composer = (random, assets) => {
  const side = logBetween(random, 24, 90);
  const sheet = new Sheet(side, side * between(random, 0.7, 1.4));
  const { paper, ink } = anyColours(random, 0.15);
  gradient(random, sheet, paper, blend(paper, ink, between(random, 0, 0.6)));
  for (let k = 0; k < below(random, 7); k++) {
    const size = side * between(random, 0.1, 0.8);
    // Nothing but a blot: what it was once, nobody can tell.
    const { char, ...blot } = faceLetters(random, assets)().shape;
    const shape = chance(random, 0.6) ? scribble(random, between(random, 0.05, 0.3)) : blot;
    const rect = [around(random, side), around(random, side), size, size] as const;
    const colour = blend(paper, ink, between(random, -0.3, 1));
    sheet.draw(shape, fitInto(shape, rect), {
      colour,
      opacity: between(random, 0.3, 1),
      bold: size * between(random, 0, 0.1),
    });
  }
  texture(random, sheet, between(random, 5, 50));
  const blur = chance(random, 0.6) ? between(random, 0.5, 4) : 0;
  return { sheet, camera: { ...anyCamera(random, side / 2, 0.5), blur, light: random() } };
};

/** A piece of a digit: what is left when the picture is cut in the wrong place. */
export const fragment: Composer = (random, assets) => {
  const writer = createWriter(random, assets, ANY);
  const height = logBetween(random, 16, 90);
  // A part of a 1 is a 1, and the lower half of a 9, 4 or 7 is one too.
  const digit = pick(random, [0, 0, 2, 3, 5, 6, 8, 8]);
  const drawn = writer.digit(digit);
  const { aspect } = drawn.shape;
  const [keepX, keepY] = pick(random, [
    [0.5, 1],
    [0.6, 1],
    [1, 0.5],
    [1, 0.45],
    [0.6, 0.6],
  ]);
  const sheet = new Sheet(height * aspect * keepX, height * keepY);
  const { paper, ink, contrast } = worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  const x = chance(random, 0.5) ? 0 : -height * aspect * (1 - keepX);
  const y = chance(random, 0.5) ? 0 : -height * (1 - keepY);
  const rect = [x, y, height * aspect, height] as const;
  const pen = { ...randomPen(random, ink, writer.kind), bold: drawn.bold * height };
  sheet.draw(drawn.shape, fitInto(drawn.shape, rect), pen);
  return { sheet, camera: anyCamera(random, height, contrast) };
};
