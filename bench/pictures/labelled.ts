import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { CHAPTERS } from '../../demo/pictures/chapters.ts';
import { render } from '../../demo/pictures/render.ts';
import { FRAME_SIDE } from '../../src/recognizer/types.ts';
import { UserError } from '../../tooling/user-error.ts';
import { parseLabels } from '../../training/evaluate/sets/labelled.ts';
import { drawTestDigits, inkOf } from '../../training/evaluate/sets/test-digits.ts';
import type { Hint } from '../contenders/contender.ts';
import { pixelsOf } from '../contenders/ours.ts';
import { digitsOf } from '../parts/digits.ts';
import { pictureFile } from './pictures.ts';

/** Pictures, all of them PNG so that everyone can open them, and the digits in each. */
export interface LabelledSet {
  readonly name: string;
  readonly hint: Hint;
  readonly pictures: readonly { readonly file: string; readonly digits: string }[];
}

/** MNIST test digits, as they are. */
export async function mnistSet(count: number): Promise<LabelledSet> {
  const digits = drawTestDigits(count);
  const raw = { width: FRAME_SIDE, height: FRAME_SIDE, channels: 1 } as const;
  const pictures = [];
  for (const [i, label] of digits.labels.entries()) {
    const file = await pictureFile(`mnist-${digits.indices[i]}.png`);
    await sharp(inkOf(digits, i), { raw }).png().toFile(file);
    pictures.push({ file, digits: String(label) });
  }
  return { name: 'MNIST test', hint: 'one digit', pictures };
}

/** The pictures of the demo page. */
export async function demoSet(): Promise<LabelledSet> {
  const pictures = [];
  for (const picture of CHAPTERS.flatMap(({ pictures }) => pictures)) {
    const file = await pictureFile(`demo-${picture.id}.png`);
    await sharp(await render(picture))
      .png()
      .toFile(file);
    pictures.push({ file, digits: digitsOf(picture.expected) });
  }
  return { name: 'demo pictures', hint: 'anything', pictures };
}

/**
 * Pictures of a folder with `labels.tsv`: a line a picture, file, tab, digits or `none`.
 *
 * @param most so many of them, spread evenly.
 * @throws UserError where the labels cannot be read.
 */
export async function folderSet(folder: string, most: number): Promise<LabelledSet> {
  const all = labelsIn(folder);
  const length = Math.min(most, all.length);
  const places = new Set(Array.from({ length }, (_, i) => Math.floor((i * all.length) / length)));
  const chosen = all.filter((_, place) => places.has(place));
  const pictures = [];
  for (const [i, { file, label }] of chosen.entries()) {
    const { data, width, height } = await pixelsOf(join(folder, file));
    const png = await pictureFile(`folder-${basename(folder)}-${i}.png`);
    await sharp(data, { raw: { width, height, channels: 4 } })
      .png()
      .toFile(png);
    pictures.push({ file: png, digits: digitsOf(label) });
  }
  return { name: basename(folder), hint: 'anything', pictures };
}

function labelsIn(folder: string) {
  const path = join(folder, 'labels.tsv');
  try {
    return parseLabels(readFileSync(path, 'utf8'), path);
  } catch (error) {
    throw new UserError(
      `${error instanceof Error ? error.message : error}\n--pictures wants a folder with labels.tsv: a line a picture, its file, a tab, and its digits or "none".`,
    );
  }
}
