import { FRAME_SIDE, type Pixels } from '../../src/recognizer/types.ts';
import { drawContactSheet, type Tile } from '../evaluate/figures/contact-sheet.ts';
import { type Dataset, PIXELS } from '../samples.ts';
import { png, type Shown } from './display.ts';

/** Dark ink on white paper. */
export function paperOf(ink: ArrayLike<number>, scale = 1, side = FRAME_SIDE): Pixels {
  const data = new Uint8Array(4 * ink.length).fill(255);
  for (let i = 0; i < ink.length; i++) data.fill(255 - scale * (ink[i] ?? 0), 4 * i, 4 * i + 3);
  return { width: side, height: ink.length / side, data };
}

/** Grey values as they are. */
export function greyOf(values: ArrayLike<number>, side: number): Pixels {
  return paperOf(
    Array.from(values, (value) => 255 - value),
    1,
    side,
  );
}

/** The ink of one frame of a set, 0…255. */
export const inkAt = ({ ink }: Dataset, index: number): Uint8Array =>
  ink.subarray(index * PIXELS, (index + 1) * PIXELS);

/** Ink with heat over it, from none (0) to red (1). */
export function heated(ink: ArrayLike<number>, heat: readonly number[]): Pixels {
  const paper = paperOf(ink);
  const data = Uint8Array.from(paper.data);
  heat.forEach((share, i) => {
    const weight = 0.75 * share;
    [230, 30, 60].forEach((colour, channel) => {
      const at = 4 * i + channel;
      data[at] = (1 - weight) * (data[at] ?? 0) + weight * colour;
    });
  });
  return { ...paper, data };
}

/** Pictures side by side, each with its words. */
export const sheet = async (title: string, subtitle: string, tiles: readonly Tile[]) =>
  png(await drawContactSheet(tiles, title, subtitle)) satisfies Promise<Shown>;
