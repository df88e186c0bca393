import sharp from 'sharp';
import { sigmoid } from '../../src/recognizer/network/calibrate.ts';
import { normalizeContrast } from '../../src/recognizer/pyramid/contrast.ts';
import { edgeColour } from '../../src/recognizer/pyramid/edge-colour.ts';
import { makeOpaque } from '../../src/recognizer/pyramid/opaque.ts';
import { resample } from '../../src/recognizer/pyramid/resample.ts';
import { isDigit, SYMBOLS } from '../../src/recognizer/reader/alphabet.ts';
import { type Candidate, candidatesIn } from '../../src/recognizer/reader/candidates.ts';
import { CENTRE, OUTPUTS, STRIDE } from '../../src/recognizer/reader/outputs.ts';
import { GRAIN, type Reader } from '../../src/recognizer/reader/reader.ts';
import type { Box, Pixels } from '../../src/recognizer/types.ts';
import { png, type Shown } from './display.ts';

/** One look of the reader at a part of a picture. */
export interface Look {
  readonly part: Pixels;
  /** Probability that the middle of a character is in a cell, row by row, 0…1. */
  readonly heat: Float32Array;
  readonly columns: number;
  readonly candidates: readonly Candidate[];
}

/** A picture file as pixels. */
export async function openPicture(path: string): Promise<Pixels> {
  const { data, info } = await sharp(path)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Has the reader look at a part of a picture as it is, without a pyramid. */
export function lookAt(picture: Pixels, reader: Reader, { x, y, width, height }: Box): Look {
  const [w, h] = [width, height].map((side) => GRAIN * Math.ceil(side / GRAIN)) as [number, number];
  const opaque = makeOpaque(picture);
  const view = { width: w, height: h, scale: 1, left: -x, top: -y };
  const seen = resample(opaque, view, edgeColour(opaque));
  const pixels = new Float32Array(3 * w * h);
  normalizeContrast(seen, pixels);
  const cells = reader.look(pixels, w, h);
  const heat = Float32Array.from({ length: cells.columns * cells.rows }, (_, cell) =>
    sigmoid(cells.data[cell * OUTPUTS + CENTRE] ?? 0),
  );
  const whole = { x: 0, y: 0, width: w, height: h };
  const candidates = candidatesIn(cells, { view: whole, core: whole }, 1);
  const data = new Uint8Array(4 * w * h).fill(255);
  for (let i = 0; i < w * h; i++) {
    for (let c = 0; c < 3; c++) data[4 * i + c] = seen.data[3 * i + c] ?? 0;
  }
  return { part: { width: w, height: h, data }, heat, columns: cells.columns, candidates };
}

/** The name the reader has for a candidate, or the digit it would be if there were only digits. */
export function nameOf({ symbols }: Candidate, onlyDigits = false): string {
  const known = onlyDigits ? symbols.filter((_, symbol) => isDigit(symbol)) : symbols;
  return SYMBOLS[known.indexOf(Math.max(...known))] ?? '';
}

/** What the reader saw, its heat over it. */
export async function drawHeat({ part, heat, columns }: Look): Promise<Shown> {
  const cells = [...heat].map((share, i) => {
    const [x, y] = [STRIDE * (i % columns), STRIDE * Math.floor(i / columns)];
    const box = `x="${x}" y="${y}" width="${STRIDE}" height="${STRIDE}"`;
    return share > 0.03 ? `<rect ${box} fill="#e61e3c" fill-opacity="${share.toFixed(2)}"/>` : '';
  });
  return drawOver(part, cells.join(''));
}

/** What the reader saw, a box and a name for everything it is at least so sure of. */
export async function drawNames(
  { part, candidates }: Look,
  name: (candidate: Candidate) => string,
  least = 0.5,
): Promise<Shown> {
  const marks = candidates
    .filter(({ score }) => score >= least)
    .map((candidate) => {
      const { x, y, width, height } = candidate.box;
      const colour = /\d/.test(name(candidate)) ? '#4f3ff0' : '#9aa0a6';
      const words = escapeXml(name(candidate));
      return (
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${colour}"/>` +
        `<text x="${x + width / 2}" y="${y - 2}" fill="${colour}">${words}</text>`
      );
    });
  const style = '<style>text{font:bold 9px sans-serif;text-anchor:middle}</style>';
  return drawOver(part, style + marks.join(''));
}

async function drawOver({ width, height, data }: Pixels, marks: string): Promise<Shown> {
  const raw = { width, height, channels: 4 } as const;
  const picture = (await sharp(data, { raw }).png().toBuffer()).toString('base64');
  return png(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">` +
      `<image width="${width}" height="${height}" xlink:href="data:image/png;base64,${picture}"/>${marks}</svg>`,
  );
}

const escapeXml = (words: string) => words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
