import { UserError } from '../../../tooling/user-error.ts';
import type { Composer } from '../composed.ts';
import { article } from './articles.ts';
import { board } from './boards.ts';
import { boxes, cellWithDigit, cellWithPencil, emptyCell } from './cells.ts';
import { chart, dashboard } from './charts.ts';
import { chat } from './chats.ts';
import { device } from './devices.ts';
import { display, displayFault } from './displays.ts';
import { entry } from './entries.ts';
import { form } from './forms.ts';
import { icon } from './icons.ts';
import { keys, toolbar } from './interfaces.ts';
import { bib, label } from './labels.ts';
import { logo } from './logos.ts';
import { lone } from './lone.ts';
import { map } from './maps.ts';
import { marker } from './markers.ts';
import { menu } from './menus.ts';
import { meter } from './meters.ts';
import { doodle, fragment, invented, letter } from './negatives.ts';
import { night } from './night.ts';
import { notebook } from './notebooks.ts';
import { column, number, photo } from './numbers.ts';
import { pictogram } from './pictograms.ts';
import { plate } from './plates.ts';
import { postcode } from './postcodes.ts';
import { program } from './programs.ts';
import { puzzle } from './puzzles.ts';
import { receipt } from './receipts.ts';
import { dial, ruler } from './scales.ts';
import { scan } from './scans.ts';
import { screen } from './screens.ts';
import { sign } from './signs.ts';
import { paint, plain, tight, transparent, worn } from './single.ts';
import { specimen } from './specimen.ts';
import { standings } from './standings.ts';
import { blank, surface } from './surfaces.ts';
import { table } from './tables.ts';
import { blobs, material, thicket } from './textures.ts';
import { widgets } from './widgets.ts';
import { script, text } from './words.ts';

export const COMPOSERS = {
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
  dial,
  ruler,
  label,
  bib,
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
  if (unknown !== undefined)
    throw new UserError(`--kind ${unknown} is none of ${KINDS.join(', ')}`);
  return KINDS.filter((kind) => names.includes(kind));
}

/** How often each kind comes up. */
export const WEIGHTS: Readonly<Record<Kind, number>> = {
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
  display: 22,
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
  device: 20,
  board: 7,
  night: 6,
  plate: 7,
  notebook: 12,
  marker: 8,
  lone: 8,
  map: 8,
  entry: 16,
  standings: 10,
  dial: 7,
  ruler: 5,
  label: 10,
  bib: 6,
};
