import type { Box, Pixels, Plane } from '../../src/recognizer/types.ts';
import type { Random } from '../random.ts';
import type { Assets } from './assets.ts';
import { develop } from './camera.ts';
import type { Composer } from './composed.ts';
import { weighted } from './distributions.ts';
import { article } from './kinds/articles.ts';
import { boxes, cellWithDigit, cellWithPencil, emptyCell } from './kinds/cells.ts';
import { chart, dashboard } from './kinds/charts.ts';
import { chat } from './kinds/chats.ts';
import { board, device, night } from './kinds/devices.ts';
import { display, displayFault } from './kinds/displays.ts';
import { form } from './kinds/forms.ts';
import { icon } from './kinds/icons.ts';
import { keys, toolbar } from './kinds/interfaces.ts';
import { map } from './kinds/maps.ts';
import { menu } from './kinds/menus.ts';
import {
  blank,
  doodle,
  fragment,
  invented,
  letter,
  script,
  surface,
  text,
} from './kinds/negatives.ts';
import { column, meter, number, photo, postcode, screen } from './kinds/numbers.ts';
import { entry, lone, marker, notebook } from './kinds/papers.ts';
import { plate } from './kinds/plates.ts';
import { program } from './kinds/programs.ts';
import { puzzle } from './kinds/puzzles.ts';
import { paint, plain, scan, sign, tight, transparent, worn } from './kinds/single.ts';
import { specimen } from './kinds/specimen.ts';
import { standings } from './kinds/standings.ts';
import { logo, pictogram, widgets } from './kinds/symbols.ts';
import { receipt, table } from './kinds/tables.ts';
import { blobs, material, thicket } from './kinds/textures.ts';
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
  readonly lines: number;
  readonly kind: Kind;
}

const COMPOSERS = {
  specimen,
  plain,
  tight,
  scan,
  paint,
  sign,
  transparent,
  worn,
  cellWithDigit,
  cellWithPencil,
  boxes,
  puzzle,
  number,
  column,
  postcode,
  screen,
  photo,
  meter,
  display,
  letter,
  invented,
  doodle,
  text,
  script,
  icon,
  fragment,
  displayFault,
  blank,
  surface,
  emptyCell,
  article,
  program,
  table,
  receipt,
  form,
  menu,
  chat,
  dashboard,
  keys,
  chart,
  toolbar,
  pictogram,
  logo,
  widgets,
  material,
  thicket,
  blobs,
  device,
  board,
  night,
  plate,
  notebook,
  marker,
  lone,
  map,
  entry,
  standings,
} satisfies Record<string, Composer>;

export type Kind = keyof typeof COMPOSERS;
export const KINDS = Object.keys(COMPOSERS) as readonly Kind[];

/**
 * The kinds with these names.
 *
 * @throws Error with words for the person at the keyboard where there is no such kind.
 */
export function kindsNamed(names: readonly string[]): readonly Kind[] {
  const unknown = names.find((name) => !KINDS.some((kind) => kind === name));
  if (unknown !== undefined) throw new Error(`--kind ${unknown} is none of ${KINDS.join(', ')}`);
  return KINDS.filter((kind) => names.includes(kind));
}

/** How often each kind comes up. */
const WEIGHTS: Readonly<Record<Kind, number>> = {
  specimen: 34,
  plain: 24,
  tight: 14,
  scan: 16,
  paint: 13,
  sign: 8,
  transparent: 2,
  worn: 4,
  cellWithDigit: 12,
  cellWithPencil: 4,
  boxes: 16,
  puzzle: 16,
  number: 22,
  column: 3,
  postcode: 8,
  screen: 7,
  photo: 10,
  meter: 5,
  display: 18,
  letter: 12,
  invented: 12,
  doodle: 5,
  text: 14,
  script: 5,
  icon: 3,
  fragment: 4,
  displayFault: 2,
  blank: 4,
  surface: 3,
  emptyCell: 7,
  article: 28,
  program: 8,
  table: 26,
  receipt: 10,
  form: 10,
  menu: 13,
  chat: 7,
  dashboard: 9,
  keys: 8,
  chart: 7,
  toolbar: 8,
  pictogram: 8,
  logo: 5,
  widgets: 8,
  material: 13,
  thicket: 6,
  blobs: 5,
  device: 12,
  board: 7,
  night: 3,
  plate: 7,
  notebook: 12,
  marker: 8,
  lone: 8,
  map: 8,
  entry: 16,
  standings: 10,
};

/** Composes a scene of a kind, or of any. The same stream of numbers gives the same scene. */
export function composeScene(
  random: Random,
  assets: Assets,
  kind: Kind = weighted(random, WEIGHTS),
): Scene {
  const composer: Composer = COMPOSERS[kind];
  const { sheet, camera, lines = 1, transparent: cut } = composer(random, assets);
  const developed = develop(random, sheet, camera);
  const pixels = cut ? cutOut(developed) : developed;
  const factor = camera.enlarge ?? 1;
  const truth = sheet.truth.map(({ digit, box, ink }) => {
    return { digit, box: enlarge(box, factor), ink: enlargeInk(ink, factor) };
  });
  const unclear = sheet.unclear.map((box) => enlarge(box, factor));
  const characters = sheet.characters.map((one) => {
    return { ...one, box: enlarge(one.box, factor), size: one.size * factor };
  });
  return { pixels, truth, unclear, characters, lines, kind };
}

function enlarge({ x, y, width, height }: Box, factor: number): Box {
  return { x: x * factor, y: y * factor, width: width * factor, height: height * factor };
}

function enlargeInk({ width, height, data }: Plane, factor: number): Plane {
  if (factor === 1) return { width, height, data };
  const large = new Float32Array(data.length * factor ** 2);
  for (let i = 0; i < large.length; i++) {
    const x = i % (width * factor);
    const y = (i - x) / (width * factor);
    large[i] = data[Math.floor(y / factor) * width + Math.floor(x / factor)];
  }
  return { width: width * factor, height: height * factor, data: large };
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
