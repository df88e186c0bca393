import type { Pixels } from '../../src/recognizer/types.ts';
import type { Assets } from '../../training/compose/assets.ts';
import { type Camera, develop, SCREENSHOT } from '../../training/compose/camera.ts';
import { perspective } from '../../training/compose/lens.ts';
import { entriesOf, fitInto, setLine, writeLine } from '../../training/compose/line.ts';
import { fill, gradient, texture } from '../../training/compose/paper.ts';
import { Sheet } from '../../training/compose/sheet.ts';
import { sentence } from '../../training/compose/text/random-text.ts';
import { setText, spell, type TextStyle, widthOf } from '../../training/compose/text/typeset.ts';
import { createWriter } from '../../training/compose/writer.ts';
import { createRandom } from '../../training/random.ts';

/** A picture and the digits in it, in reading order. */
export interface Drawn {
  readonly pixels: Pixels;
  readonly digits: string;
}

const SEED = 0xbe9c;
const PAPER = [246, 243, 236] as const;
const INK = [34, 36, 48] as const;

/** Pictures from about this height on are photographs, below it what a program draws. */
const PHOTOGRAPH = 500;

/** One digit by hand, two thirds as high as the picture. */
export function drawDigit(assets: Assets, width: number, height: number): Drawn {
  const random = createRandom(SEED, 7);
  const writer = createWriter(random, assets, { skeleton: 1 });
  const sheet = new Sheet(width, height);
  fill(sheet, PAPER);
  const tall = 0.66 * height;
  const { shape } = writer.digit(7);
  const place = fitInto(shape, [0.2 * width, (height - tall) / 2, 0.6 * width, tall]);
  sheet.drawDigit(7, shape, place, { colour: INK });
  const camera: Camera =
    height < PHOTOGRAPH ? SCREENSHOT : { light: 0.3, blur: height / 1500, noise: 5 };
  return finish(sheet, camera, random);
}

/** A number by hand on a sheet of paper, taken with a telephone. */
export function drawPhoto(assets: Assets, width: number, height: number): Drawn {
  const random = createRandom(SEED, 4);
  const sheet = new Sheet(width, height);
  gradient(random, sheet, PAPER, [222, 214, 200]);
  texture(random, sheet, 6);
  perspective(random, sheet, 8);
  const writer = createWriter(random, assets, { mnist: 1 });
  const line = setLine(random, writer, entriesOf('48151623'), { gap: 0.2, uneven: 0.05 }, STEADY);
  const tall = (0.6 * width) / line.wide;
  writeLine(sheet, line, { x: 0.2 * width, y: 0.4 * height, height: tall }, { colour: INK });
  return finish(sheet, { light: 0.7, blur: 1.5, noise: 8 }, random);
}
const STEADY = { rise: 0.03, size: 0.04, turn: 0.02, lean: 0.05 };

/**
 * A window full of running text.
 *
 * @param numbers share of its words that are numbers.
 */
export function drawText(assets: Assets, width: number, height: number, numbers: number): Drawn {
  const random = createRandom(SEED, 1);
  const sheet = new Sheet(width, height);
  fill(sheet, [255, 255, 255]);
  const [first] = assets.typefaces;
  const face = assets.typefaces.find(({ name }) => name === SCREEN_FACE) ?? first;
  if (!face) throw new Error('There is no typeface to set text in');
  const { regular: cut } = face;
  const style: TextStyle = { cut, height: LETTERS, pen: { colour: INK } };
  const right = width - MARGIN;
  for (let y = MARGIN + LETTERS; y < height - MARGIN; y += STEP) {
    let x = MARGIN;
    for (const word of sentence(random, 60, numbers)) {
      const text = spell(word, cut);
      const wide = widthOf(text, style);
      if (x + wide > right) break;
      setText(sheet, text, x, y, style);
      x += wide + cut.space * LETTERS;
    }
  }
  return finish(sheet, SCREENSHOT, random);
}
/** Drawn like Arial, the face of most screens. */
const SCREEN_FACE = 'arimo';
/** Height of the figures, from one base line to the next, and space around the text, in pixels. */
const LETTERS = 11;
const STEP = 24;
const MARGIN = 24;

function finish(sheet: Sheet, camera: Camera, random: ReturnType<typeof createRandom>): Drawn {
  const digits = sheet.truth.map(({ digit }) => digit).join('');
  return { pixels: develop(random, sheet, camera), digits };
}
