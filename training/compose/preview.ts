import { join } from 'node:path';
import { FRAME_SIDE } from '../../src/recognizer/types.ts';
import { createRandom } from '../random.ts';
import type { Assets } from './assets.ts';
import { type Tile, writeContactSheet } from './contact-sheet.ts';
import { framesOf, type LabelledFrame } from './frames.ts';
import { KINDS, type Kind } from './kinds/kinds.ts';
import { composeScene, type Scene } from './scene.ts';

const PER_KIND = 60;
/** Of large pictures fewer are shown, larger. */
const PAGES = 24;
const FRAMES = 400;

/**
 * Contact sheets of what the networks are taught: a sheet of scenes for every kind with the
 * truth drawn in, and the frames that the front end makes of scenes, with their labels.
 *
 * @returns the paths of the sheets.
 */
export async function writePreview(
  folder: string,
  assets: Assets,
  kinds: readonly Kind[] = KINDS,
  seed = 1,
): Promise<string[]> {
  const written: string[] = [];
  for (const [k, kind] of KINDS.entries()) {
    if (!kinds.includes(kind)) continue;
    const random = createRandom(seed, k);
    const scenes = Array.from({ length: PER_KIND }, () => composeScene(random, assets, kind));
    const path = join(folder, `scenes-${kind}.png`);
    const pages = scenes.some(({ pixels }) => pixels.width > 128);
    const shown = pages ? scenes.slice(0, PAGES) : scenes;
    await writeContactSheet(path, shown.map(sceneTile), pages ? 6 : 12, pages ? 222 : 96);
    written.push(path);
  }
  if (kinds.length < KINDS.length) return written;
  const random = createRandom(seed, 0x66);
  const frames: LabelledFrame[] = [];
  while (frames.length < FRAMES) frames.push(...framesOf(random, composeScene(random, assets)));
  const path = join(folder, 'frames.png');
  await writeContactSheet(path, frames.slice(0, FRAMES).map(frameTile), 25, 56);
  return [...written, path];
}

/** The scene with digits in green, other characters in blue, what is unclear in orange. */
function sceneTile({ pixels, truth, characters, unclear }: Scene): Tile {
  const { width, height } = pixels;
  const zoom = Math.max(1, Math.floor(96 / Math.max(width, height)));
  const data = new Uint8Array(4 * width * height * zoom ** 2);
  for (let y = 0; y < height * zoom; y++) {
    for (let x = 0; x < width * zoom; x++) {
      const from = 4 * (Math.floor(y / zoom) * width + Math.floor(x / zoom));
      data.set(pixels.data.subarray(from, from + 4), 4 * (y * width * zoom + x));
    }
  }
  const outline = (box: Scene['unclear'][number], colour: readonly number[]) => {
    const [x0, y0] = [box.x * zoom, box.y * zoom];
    const [x1, y1] = [(box.x + box.width) * zoom - 1, (box.y + box.height) * zoom - 1];
    for (let y = y0; y <= y1; y++) {
      for (let x = x0; x <= x1; x++) {
        if (x === x0 || x === x1 || y === y0 || y === y1)
          data.set(colour, 4 * (y * width * zoom + x));
      }
    }
  };
  for (const { box, clear } of characters)
    outline(box, clear ? [40, 120, 255, 255] : [255, 140, 0, 255]);
  for (const box of unclear) outline(box, [255, 140, 0, 255]);
  for (const { box } of truth) outline(box, [0, 200, 70, 255]);
  const caption = `${truth.map(({ digit }) => digit).join('')} ${width}×${height}`;
  return { data, width: width * zoom, height: height * zoom, caption };
}

function frameTile({ frame, label }: LabelledFrame): Tile {
  const data = new Uint8Array(4 * FRAME_SIDE ** 2);
  for (let i = 0; i < frame.length; i++) {
    const value = 255 * frame[i];
    data.set(label < 0 ? [value, value / 2, value / 2, 255] : [value, value, value, 255], 4 * i);
  }
  return { data, width: FRAME_SIDE, height: FRAME_SIDE, caption: label < 0 ? '–' : String(label) };
}
