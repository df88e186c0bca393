import { between, type Random } from '../../random.ts';
import type { Assets } from '../assets.ts';
import { type Camera, phone, SCREENSHOT, scanner } from '../camera.ts';
import type { Colour } from '../colours.ts';
import type { Composed } from '../composed.ts';
import { chance, logBetween, pick } from '../distributions.ts';
import { tilt } from '../lens.ts';
import { panel } from '../panel.ts';
import { fill, plainPaper } from '../paper.ts';
import { type Pen, Sheet } from '../sheet.ts';
import { paperTheme, screenTheme, type Theme } from './theme.ts';
import type { Typeface } from './typefaces.ts';
import { setText, spell, type TextStyle, widthOf } from './typeset.ts';

/** A piece of a screen or of a document that is being set. */
export interface Page {
  readonly random: Random;
  readonly sheet: Sheet;
  readonly theme: Theme;
  readonly face: Typeface;
  /** Of the figures of its running text, in pixels. */
  readonly height: number;
  /** From one base line to the next, in pixels. */
  readonly step: number;
  readonly printed: boolean;
  readonly pen: Pen;
  /** Base lines fall on whole pixels. */
  readonly snapped: boolean;
}

export interface PageOptions {
  /** Share of pages that are printed on paper. */
  readonly printed?: number;
  /** Only faces whose characters all take the same room. */
  readonly mono?: boolean;
  /** Longest line of running text in figure heights; larger text is made smaller. */
  readonly tallest?: number;
}

/** An empty page: a piece of 128…190 pixels across. */
export function createPage(random: Random, assets: Assets, options: PageOptions = {}): Page {
  const { printed: share = 0.25, mono = false, tallest = 24 } = options;
  const printed = chance(random, share);
  const wide = between(random, 128, 190);
  const sheet = new Sheet(wide, wide * between(random, 0.6, 1.1));
  const theme = printed ? paperTheme(random) : screenTheme(random);
  if (printed) plainPaper(random, sheet, theme.paper, theme.contrast);
  else fill(sheet, theme.paper);
  if (printed && chance(random, 0.6)) tilt(random, sheet, 4);
  const height = chance(random, 0.75)
    ? logBetween(random, 6.5, Math.min(13, tallest))
    : logBetween(random, Math.min(10, tallest), tallest);
  const pen: Pen = {
    colour: theme.ink,
    soft: between(random, 0.85, 1.35),
    ...(chance(random, 0.06) && !printed && { aliased: true }),
  };
  return {
    random,
    sheet,
    theme,
    face: chooseFace(random, assets, mono, height),
    height,
    step: height * between(random, 1.6, 2.5),
    printed,
    pen,
    snapped: !printed && chance(random, 0.6),
  };
}

function chooseFace(random: Random, assets: Assets, mono: boolean, height: number): Typeface {
  const style = chance(random, 0.85)
    ? 'print'
    : pick(random, ['hand', 'display', 'pixel'] as const);
  const wanted = height < 11 && style === 'display' ? 'print' : style;
  const fitting = assets.typefaces.filter((face) => (mono ? face.mono : face.style === wanted));
  return pick(random, fitting.length > 0 ? fitting : assets.typefaces);
}

/** What distinguishes a piece of text from the running text. */
export interface Emphasis {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Times the height of the running text. */
  readonly size?: number;
  readonly colour?: Colour;
  readonly tracking?: number;
  /** Longest width in pixels: what does not fit is cut off at a character. */
  readonly room?: number;
}

/** The style of a piece of text on a page. */
export function styleOf({ face, height, pen }: Page, emphasis: Emphasis = {}): TextStyle {
  const { bold = false, italic = false, size = 1, colour = pen.colour, tracking = 0 } = emphasis;
  const cut = bold ? face.bold : italic ? face.italic : face.regular;
  const slanted = italic && face.italic === face.regular;
  // A face without a heavy cut is drawn with thicker lines, as browsers do.
  const thick = bold && face.bold === face.regular ? { bold: 0.035 * height * size } : {};
  return {
    cut,
    height: height * size,
    pen: { ...pen, colour, ...thick },
    tracking,
    ...(slanted && { lean: 0.2 }),
  };
}

function fitted(text: string, style: TextStyle, room: number): string {
  let [short, excess] = [text, widthOf(text, style) - room];
  while (excess > 0 && short.length > 0) {
    excess -= widthOf(short.slice(-1), style);
    short = short.slice(0, -1);
  }
  return short.trimEnd();
}

/** Writes text on a page; `align` says which end of it is at `x`. Returns its width in pixels. */
export function write(
  page: Page,
  text: string,
  x: number,
  y: number,
  emphasis: Emphasis = {},
  align: 'left' | 'right' | 'middle' = 'left',
): number {
  const style = styleOf(page, emphasis);
  const spelt = fitted(spell(text, style.cut), style, emphasis.room ?? Infinity);
  const wide = widthOf(spelt, style);
  const start = x - (align === 'left' ? 0 : align === 'right' ? wide : wide / 2);
  setText(page.sheet, spelt, start, page.snapped ? Math.round(y) : y, style);
  return wide;
}

/** A straight thin line. */
export function hairline(page: Page, x: number, y: number, wide: number, colour = page.theme.line) {
  const at = page.snapped ? Math.round(y) : y;
  panel(page.sheet, [x, at, wide, Math.max(1, Math.round(0.08 * page.height))], { fill: colour });
}

/** The picture of a page: of a screen as it is, of paper by a scanner or a telephone. */
export function finish(page: Page): Composed {
  const { random, sheet, theme, height } = page;
  return { sheet, camera: cameraFor(random, page.printed, height, theme.contrast) };
}

function cameraFor(random: Random, printed: boolean, height: number, contrast: number): Camera {
  if (printed) return pick(random, [scanner, scanner, phone])(random, height, contrast);
  const roll = random();
  if (roll < 0.6) return SCREENSHOT;
  // Made smaller or larger by somebody, saved for the web, or photographed off the screen.
  if (roll < 0.72) return { blur: between(random, 0.25, 0.05 * height + 0.25) };
  if (roll < 0.93) return { jpeg: between(random, 30, 95) };
  return phone(random, height, contrast);
}
