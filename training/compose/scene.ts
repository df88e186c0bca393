import type { Box, Pixels } from '../../src/recognizer/types.ts';
import type { Random } from '../random.ts';
import type { Assets } from './assets.ts';
import { develop } from './camera.ts';
import type { Composer } from './composed.ts';
import { weighted } from './distributions.ts';
import { COMPOSERS, type Kind, WEIGHTS } from './kinds/kinds.ts';
import type { Character, Truth } from './sheet.ts';

/** A composed picture and what a reader should find in it. */
export interface Scene {
  readonly pixels: Pixels;
  /** The digits in reading order, line by line; none where nothing is a digit. */
  readonly truth: readonly Truth[];
  /** Marks that are neither: half-cut digits, pencil remains. Nothing is learned from them. */
  readonly unclear: readonly Box[];
  /** Every character, digits among them. */
  readonly characters: readonly Character[];
  readonly kind: Kind;
}

/** Composes a scene of a kind, or of any. The same stream of numbers gives the same scene. */
export function composeScene(
  random: Random,
  assets: Assets,
  kind: Kind = weighted(random, WEIGHTS),
): Scene {
  const composer: Composer = COMPOSERS[kind];
  const { sheet, camera, transparent: cut } = composer(random, assets);
  const developed = develop(random, sheet, camera);
  const pixels = cut ? cutOut(developed) : developed;
  const factor = camera.enlarge ?? 1;
  const truth = sheet.truth.map(({ digit, box }) => ({ digit, box: enlarge(box, factor) }));
  return { pixels, truth, ...enlargeMarks(sheet, factor), kind };
}

/** Characters and unclear marks where and as large as they are in a picture so many times as large. */
export function enlargeMarks(
  { unclear, characters }: Pick<Scene, 'unclear' | 'characters'>,
  factor: number,
): Pick<Scene, 'unclear' | 'characters'> {
  return {
    unclear: unclear.map((box) => enlarge(box, factor)),
    characters: characters.map((one) => {
      return { ...one, box: enlarge(one.box, factor), size: one.size * factor };
    }),
  };
}

function enlarge({ x, y, width, height }: Box, factor: number): Box {
  return { x: x * factor, y: y * factor, width: width * factor, height: height * factor };
}

/** Takes white (or black) paper away: the further from it, the more opaque. */
function cutOut({ width, height, data }: Pixels): Pixels {
  const cut = Uint8ClampedArray.from(data);
  const paper = data[0] > 127 ? 255 : 0;
  let strongest = 1;
  const distance = (i: number) => Math.max(...[0, 1, 2].map((c) => Math.abs(data[i + c] - paper)));
  for (let i = 0; i < data.length; i += 4) strongest = Math.max(strongest, distance(i));
  for (let i = 0; i < data.length; i += 4) {
    const alpha = distance(i) / strongest;
    for (let c = 0; c < 3; c++) {
      if (alpha > 0) cut[i + c] = paper + (data[i + c] - paper) / alpha;
    }
    cut[i + 3] = 255 * alpha;
  }
  return { width, height, data: cut };
}
