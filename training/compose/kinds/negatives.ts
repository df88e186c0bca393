import type { Random } from '../../random.ts';
import { anyCamera, SCREENSHOT } from '../camera.ts';
import { palette, worldColours } from '../colours.ts';
import type { Composed, Composer } from '../composed.ts';
import { chance, logBetween, pick } from '../distributions.ts';
import type { Drawn } from '../drawn.ts';
import { hatching, scribble } from '../ink/alphabet.ts';
import { tilt } from '../lens.ts';
import { faceLetters, inventedLetters } from '../letters.ts';
import { fitInto } from '../line.ts';
import { ANY } from '../mixtures.ts';
import { fill, plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';

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
