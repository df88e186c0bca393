import type { Box } from '../../../src/recognizer/types.ts';
import { augment, HANDWRITING, NONE } from '../../augment.ts';
import { below, between, type Random } from '../../random.ts';
import { PIXELS } from '../../samples.ts';
import type { Assets } from '../assets.ts';
import type { Composer } from '../composed.ts';
import { damage } from '../damage.ts';
import { chance, pick } from '../distributions.ts';
import { faceLetters, inventedLetters } from '../letters.ts';
import { fitInto } from '../line.ts';
import { Sheet } from '../sheet.ts';

const SIDE = 28;
const DAMAGED = 0.5;
/** Share of what is no digit: damage must not come to mean one. */
const STRANGE = 0.12;

/**
 * An MNIST digit as it comes: 28×28 pixels, grey on black or the other way round, or enlarged.
 * Something may have happened to it. Now and then it is another mark in such a frame.
 */
export const specimen: Composer = (random, assets) => {
  const sheet = new Sheet(SIDE, SIDE);
  if (chance(random, STRANGE)) drawStranger(random, assets, sheet);
  else drawDigit(random, assets, sheet);
  if (chance(random, 0.35))
    for (let i = 0; i < sheet.rgb.length; i++) sheet.rgb[i] = 255 - sheet.rgb[i];
  const jpeg = chance(random, 0.2) ? { jpeg: between(random, 50, 95) } : {};
  return { sheet, camera: { ...jpeg, enlarge: pick(random, [1, 1, 1, 1, 2, 4, 7]) } };
};

function drawDigit(random: Random, assets: Assets, sheet: Sheet): void {
  const digit = below(random, 10);
  const image = pick(random, assets.mnist[digit]);
  const frame = Float32Array.from(image, (ink) => ink / 255);
  const ink = new Float32Array(PIXELS);
  augment(frame, ink, random, chance(random, 0.3) ? NONE : HANDWRITING);
  const box = boxOfInk(showDamaged(random, ink, sheet));
  sheet.truth.push({ digit, box });
  sheet.characters.push({ char: String(digit), box, size: box.height, clear: true });
}

/** A letter, invented or of a face, as large as the digits are. */
function drawStranger(random: Random, assets: Assets, sheet: Sheet): void {
  const { shape, bold } = chance(random, 0.5)
    ? inventedLetters(random)()
    : faceLetters(random, assets)();
  const height = between(random, 14, 20);
  const wide = Math.min(height * shape.aspect, 22);
  const rect = [(SIDE - wide) / 2, (SIDE - height) / 2, wide, height] as const;
  sheet.draw(shape, fitInto(shape, rect), { colour: [255, 255, 255], bold: bold * height });
  showDamaged(
    random,
    Float32Array.from(sheet.rgb.subarray(0, PIXELS), (light) => light / 255),
    sheet,
  );
}

/** Shows ink white on black, damaged or not. @returns what of it is the digit. */
function showDamaged(random: Random, ink: Float32Array, sheet: Sheet): Float32Array {
  const { seen, digit } = chance(random, DAMAGED) ? damage(random, ink) : { seen: ink, digit: ink };
  for (let i = 0; i < sheet.rgb.length; i++) sheet.rgb[i] = 255 * seen[i % PIXELS];
  return digit;
}

/** The box of the visible ink. */
function boxOfInk(ink: Float32Array): Box {
  const seen = [...ink.keys()].filter((i) => ink[i] >= 0.4);
  const [xs, ys] = [seen.map((i) => i % SIDE), seen.map((i) => Math.floor(i / SIDE))];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
}
