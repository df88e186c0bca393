import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Font } from 'opentype.js';
import { stemOf } from './distance.ts';
import { FAMILIES, type Family, type Style } from './families.ts';
import { type Cut, cutsOf, installFonts } from './font-files.ts';
import { outlineField } from './outline.ts';

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
  /** From the pen to the ink and to the next character, in heights of the face's figures. */
  readonly bearing: number;
  readonly advance: number;
  /** Half the width of its lines, in pixels of the field. */
  readonly stem: number;
  readonly data: Uint8Array;
}

/** The glyphs of one cut of one family. */
export interface Face {
  readonly name: string;
  readonly style: Style;
  /** Width of the space between words, in heights of its figures. */
  readonly space: number;
  /** The ten digits, or none. */
  readonly digits: readonly Glyph[];
  readonly letters: readonly Glyph[];
}

/** A byte holds 128 + gain × distance in field pixels. */
export const FIELD_GAIN = 10;
export const FIELD_ZERO = 128;

const DIGIT_HEIGHT = 56;
const LETTER_HEIGHT = 38;
/** A point is not enlarged more than this against the letters of its face. */
const LARGEST = 2.5;
const MARGIN = 6;
const VERSION = 3;
const CACHE = resolve(fileURLToPath(import.meta.url), '../../../.cache/glyphs');

/** All faces, rendered once and kept in `.cache/glyphs`. Takes some minutes the first time. */
export async function loadFaces(): Promise<Face[]> {
  const key = createHash('sha1')
    .update(JSON.stringify([VERSION, FAMILIES]))
    .digest('hex');
  const path = join(CACHE, key.slice(0, 12));
  if (!existsSync(`${path}.json`)) {
    installFonts();
    store(path, renderFaces());
  }
  return restore(path);
}

function renderFaces(): Face[] {
  const faces: Face[] = [];
  for (const [n, family] of FAMILIES.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\rGlyphs ${n + 1}/${FAMILIES.length} `);
    faces.push(...renderFamily(family));
  }
  return faces;
}

/** The faces of one family. */
function renderFamily(family: Family): Face[] {
  return cutsOf(family).flatMap((cut) => {
    const figure = figureHeight(cut);
    const whole = family.digits ? render(cut, '0123456789', figure, DIGIT_HEIGHT) : [];
    const digits = whole.length === 10 ? whole : [];
    const letters = cut.text ? render(cut, family.letters, figure, LETTER_HEIGHT) : [];
    if (digits.length + letters.length === 0) return [];
    return { name: cut.name, style: family.style, space: spaceOf(cut, figure), digits, letters };
  });
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

function spaceOf(cut: Cut, figure: number): number {
  const font = cut.fontOf(' ');
  const advance = font?.charToGlyph(' ').advanceWidth;
  return font && advance ? advance / (font.unitsPerEm * figure) : 0.4;
}

function render(cut: Cut, chars: string, figure: number, height: number): Glyph[] {
  return [...chars].flatMap((char) => {
    const font = cut.fontOf(char);
    return (font && renderGlyph(font, char, figure, height)) ?? [];
  });
}

function renderGlyph(font: Font, char: string, figure: number, height: number): Glyph | undefined {
  const outline = font.charToGlyph(char);
  const unit = outline.getPath(0, 0, 1000).getBoundingBox();
  const longest = Math.max(unit.y2 - unit.y1, (unit.x2 - unit.x1) / 1.5);
  if (!(longest > 0)) return undefined;
  // Every glyph is as large in its field as the field allows, whatever its size on the line.
  const size = Math.min((1000 * height) / longest, (LARGEST * height) / figure);
  const box = outline.getPath(0, 0, size).getBoundingBox();
  const width = Math.ceil(box.x2 - box.x1) + 2 * MARGIN;
  const tall = Math.ceil(box.y2 - box.y1) + 2 * MARGIN;
  const { commands } = outline.getPath(MARGIN - box.x1, MARGIN - box.y1, size);
  const field = outlineField(commands, width, tall);
  if (!field.data.some((distance) => distance > 0)) return undefined;
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
    bearing: unit.x1 / (1000 * figure),
    advance: (outline.advanceWidth ?? 0) / (font.unitsPerEm * figure),
    stem: stemOf(field),
    data: Uint8Array.from(field.data, (distance) =>
      Math.max(0, Math.min(255, FIELD_ZERO + FIELD_GAIN * distance)),
    ),
  };
}

type Kept = Omit<Glyph, 'data'>;
type KeptFace = Omit<Face, 'digits' | 'letters'> & { digits: Kept[]; letters: Kept[] };

function store(path: string, faces: readonly Face[]): void {
  const keep = ({ data, ...glyph }: Glyph): Kept => glyph;
  const index: KeptFace[] = faces.map(({ digits, letters, ...face }) => {
    return { ...face, digits: digits.map(keep), letters: letters.map(keep) };
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
