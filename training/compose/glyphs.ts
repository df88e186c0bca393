import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Font, PathCommand } from 'opentype.js';
import sharp from 'sharp';
import { distanceField } from './distance.ts';
import { FAMILIES, type Style } from './families.ts';
import { type Cut, cutsOf, installFonts } from './fontfiles.ts';

/** One character of one face as a distance field in a byte a pixel, see {@link FIELD_GAIN}. */
export interface Glyph {
  readonly char: string;
  readonly width: number;
  readonly height: number;
  /** Its ink in the field, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly tall: number;
  /** How far it reaches above and below the base line, in heights of the face's figures. */
  readonly rise: number;
  readonly drop: number;
  readonly data: Uint8Array;
}

/** The glyphs of one cut of one family. */
export interface Face {
  readonly name: string;
  readonly style: Style;
  /** The ten digits, or none. */
  readonly digits: readonly Glyph[];
  readonly letters: readonly Glyph[];
}

/** A byte holds 128 + gain × distance in field pixels. */
export const FIELD_GAIN = 10;
export const FIELD_ZERO = 128;

const DIGIT_HEIGHT = 56;
const LETTER_HEIGHT = 44;
const MARGIN = 6;
/** Glyphs are rastered this many times as large as their fields. */
const OVERSAMPLE = 3;
const VERSION = 2;
const CACHE = resolve(fileURLToPath(import.meta.url), '../../../.cache/glyphs');

/** All faces, rendered once and kept in `.cache/glyphs`. Takes a minute the first time. */
export async function loadFaces(): Promise<Face[]> {
  const key = createHash('sha1')
    .update(JSON.stringify([VERSION, FAMILIES]))
    .digest('hex');
  const path = join(CACHE, key.slice(0, 12));
  if (!existsSync(`${path}.json`)) {
    installFonts();
    store(path, await renderFaces());
  }
  return restore(path);
}

async function renderFaces(): Promise<Face[]> {
  const faces: Face[] = [];
  for (const [n, family] of FAMILIES.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\rGlyphs ${n + 1}/${FAMILIES.length} `);
    for (const cut of cutsOf(family)) {
      const figure = figureHeight(cut);
      const digits = family.digits ? await render(cut, '0123456789', figure, DIGIT_HEIGHT) : [];
      const regular = faces.at(-1)?.name.split(' ')[0] !== family.name;
      const letters = regular ? await render(cut, family.letters, figure, LETTER_HEIGHT) : [];
      if (digits.length !== 10 && letters.length === 0) continue;
      const whole = digits.length === 10 ? digits : [];
      faces.push({ name: cut.name, style: family.style, digits: whole, letters });
    }
  }
  return faces;
}

/** Height of the figures, or of a face without figures, its capital letters, per unit of size. */
function figureHeight(cut: Cut): number {
  for (const char of ['8', 'H']) {
    const font = cut.fontOf(char);
    if (!font) continue;
    const { y1, y2 } = font.charToGlyph(char).getPath(0, 0, 1000).getBoundingBox();
    if (y2 > y1) return (y2 - y1) / 1000;
  }
  return 0.7;
}

async function render(cut: Cut, chars: string, figure: number, height: number): Promise<Glyph[]> {
  const glyphs: Glyph[] = [];
  for (const char of chars) {
    const font = cut.fontOf(char);
    const glyph = font && (await renderGlyph(font, char, figure, height));
    if (glyph) glyphs.push(glyph);
  }
  return glyphs;
}

async function renderGlyph(
  font: Font,
  char: string,
  figure: number,
  height: number,
): Promise<Glyph | undefined> {
  const unit = font.charToGlyph(char).getPath(0, 0, 1000).getBoundingBox();
  const longest = Math.max(unit.y2 - unit.y1, (unit.x2 - unit.x1) / 1.5);
  if (!(longest > 0)) return undefined;
  // Every glyph is as large in its field as the field allows, whatever its size on the line.
  const size = (1000 * height) / longest;
  const path = font.charToGlyph(char).getPath(0, 0, size);
  const box = path.getBoundingBox();
  const outline = path.commands.map(svgCommand).join('');
  const width = Math.ceil(box.x2 - box.x1) + 2 * MARGIN;
  const tall = Math.ceil(box.y2 - box.y1) + 2 * MARGIN;
  const viewBox = `${box.x1 - MARGIN} ${box.y1 - MARGIN} ${width} ${tall}`;
  const [w, h] = [width * OVERSAMPLE, tall * OVERSAMPLE];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${viewBox}"><path d="${outline}"/></svg>`;
  const mask = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  if (!mask.some((value) => value > 127)) return undefined;
  return {
    char,
    width,
    height: tall,
    left: MARGIN,
    top: MARGIN,
    wide: box.x2 - box.x1,
    tall: box.y2 - box.y1,
    rise: -unit.y1 / (1000 * figure),
    drop: unit.y2 / (1000 * figure),
    data: reduce(distanceField(Float32Array.from(mask), w, h, 127.5).data, width, tall),
  };
}

/** The library's own SVG output drops points that it takes for superfluous. */
function svgCommand(command: PathCommand): string {
  const to = (...values: number[]) => values.map((value) => value.toFixed(3)).join(' ');
  switch (command.type) {
    case 'M':
    case 'L':
      return command.type + to(command.x, command.y);
    case 'Q':
      return `Q${to(command.x1, command.y1, command.x, command.y)}`;
    case 'C':
      return `C${to(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`;
    case 'Z':
      return 'Z';
  }
}

/** Mean distance over the oversampled pixels, as bytes. */
function reduce(fine: Float32Array, width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let v = 0; v < OVERSAMPLE; v++) {
        const row = (y * OVERSAMPLE + v) * width * OVERSAMPLE + x * OVERSAMPLE;
        for (let u = 0; u < OVERSAMPLE; u++) sum += fine[row + u];
      }
      const distance = sum / OVERSAMPLE ** 3;
      data[y * width + x] = Math.max(0, Math.min(255, FIELD_ZERO + FIELD_GAIN * distance));
    }
  }
  return data;
}

type Kept = Omit<Glyph, 'data'>;
type KeptFace = Omit<Face, 'digits' | 'letters'> & { digits: Kept[]; letters: Kept[] };

function store(path: string, faces: readonly Face[]): void {
  const keep = ({ data, ...glyph }: Glyph): Kept => glyph;
  const index: KeptFace[] = faces.map(({ name, style, digits, letters }) => {
    return { name, style, digits: digits.map(keep), letters: letters.map(keep) };
  });
  mkdirSync(CACHE, { recursive: true });
  const data = faces.flatMap((face) => [...face.digits, ...face.letters].map((g) => g.data));
  writeFileSync(`${path}.bin`, Buffer.concat(data));
  writeFileSync(`${path}.json`, JSON.stringify(index));
}

function restore(path: string): Face[] {
  const bytes = readFileSync(`${path}.bin`);
  const index = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as KeptFace[];
  let at = 0;
  const fill = (glyph: Kept): Glyph => {
    const data = bytes.subarray(at, at + glyph.width * glyph.height);
    at += data.length;
    return { ...glyph, data };
  };
  return index.map((face) => ({
    ...face,
    digits: face.digits.map(fill),
    letters: face.letters.map(fill),
  }));
}
