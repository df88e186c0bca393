import type { Pixels } from '../../src/recognizer/types.ts';
import { below, between, type Random } from '../random.ts';
import { around, chance, logBetween, pick } from './distributions.ts';
import { jpegPlane } from './jpeg.ts';
import { softNoise, TILE, tileIndex, whiteNoise } from './noise.ts';
import type { Sheet } from './sheet.ts';

/** What happens between a sheet and the picture of it. */
export interface Camera {
  /** Shadows, light falling off, vignettes: 0 even light … 1. */
  readonly light?: number;
  /** Standard deviation of the blur, in pixels. */
  readonly blur?: number;
  /** Length of the smear of a moving hand, in pixels. */
  readonly motion?: number;
  /** Standard deviation of the noise, 0…255. */
  readonly noise?: number;
  /** Share of the pixels that came out black or white, 0…1. */
  readonly impulses?: number;
  /** JPEG quality, 1…100. */
  readonly jpeg?: number;
  /** Only black and white are left, as in a fax. */
  readonly binary?: boolean;
  /** Whole number of pixels every pixel becomes. */
  readonly enlarge?: number;
}

/** Nothing happens: what a program draws. */
export const SCREENSHOT: Camera = {};

/** A flat scan of paper. `height`: of the digits; `contrast`: of ink and paper, 0…1. */
export function scanner(random: Random, height: number, contrast: number): Camera {
  return {
    blur: chance(random, 0.6) ? between(random, 0, 0.03) * height : 0,
    noise: chance(random, 0.5) ? between(random, 0, 10) * contrast : 0,
    ...jpegOrNot(random, 0.4, 40),
  };
}

/** A telephone held over a sheet. */
export function phone(random: Random, height: number, contrast: number): Camera {
  return {
    light: random(),
    blur: between(random, 0, chance(random, 0.2) ? 0.09 : 0.05) * height,
    motion: chance(random, 0.12) ? between(random, 0, 0.15) * height : 0,
    noise: logBetween(random, 1, 26) * contrast,
    ...jpegOrNot(random, 0.7, 20),
  };
}

/** Any of them, or none. */
export function anyCamera(random: Random, height: number, contrast: number): Camera {
  const camera = pick(random, [() => SCREENSHOT, scanner, phone])(random, height, contrast);
  return chance(random, 0.06) ? { ...camera, impulses: logBetween(random, 0.003, 0.2) } : camera;
}

function jpegOrNot(random: Random, share: number, least: number): Pick<Camera, 'jpeg'> {
  return chance(random, share) ? { jpeg: between(random, least, 96) } : {};
}

/** Takes the picture. The sheet's colours are used up. */
export function develop(random: Random, sheet: Sheet, camera: Camera): Pixels {
  const { width, height } = sheet;
  const area = width * height;
  const planes = [0, 1, 2].map((c) => sheet.rgb.subarray(c * area, (c + 1) * area));
  if (camera.light) illuminate(random, planes, width, height, camera.light);
  for (const plane of planes) {
    if (camera.blur && camera.blur > 0.25) blur(plane, width, height, camera.blur);
  }
  if (camera.motion && camera.motion > 1) smear(random, planes, width, height, camera.motion);
  if (camera.noise) addNoise(random, planes, width, height, camera.noise);
  if (camera.impulses) addImpulses(random, planes, camera.impulses);
  if (camera.jpeg) for (const plane of planes) jpegPlane(plane, width, height, camera.jpeg);
  if (camera.binary) binarize(planes);
  return toPixels(planes, width, height, camera.enlarge ?? 1);
}

function illuminate(
  random: Random,
  planes: readonly Float32Array[],
  width: number,
  height: number,
  strength: number,
): void {
  const slope = [around(random, 0.45 * strength), around(random, 0.45 * strength)];
  const vignette = chance(random, 0.4) ? between(random, 0, 0.5) * strength : 0;
  const warmth = around(random, 0.12 * strength);
  const shadow = chance(random, 0.4) ? between(random, 0.1, 0.5) * strength : 0;
  const angle = around(random, Math.PI);
  const [sx, sy] = [Math.cos(angle), Math.sin(angle)];
  const [offset, hardness] = [around(random, 0.35), logBetween(random, 2, 40)];
  const lamp = between(random, 0.75, 1.05);
  const tint = [1 + warmth, 1, 1 - warmth];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = x / width - 0.5;
      const v = y / height - 0.5;
      let light = lamp + slope[0] * u + slope[1] * v - vignette * (u * u + v * v) * 2;
      if (shadow > 0) {
        const into = (u * sx + v * sy + offset) * hardness;
        light *= 1 - shadow * Math.min(1, Math.max(0, 0.5 + into));
      }
      for (let c = 0; c < 3; c++) planes[c][y * width + x] *= Math.max(0.08, light * tint[c]);
    }
  }
}

/** Three box blurs are nearly Gaussian. The border is repeated. */
function blur(plane: Float32Array, width: number, height: number, sigma: number): void {
  // A box of real width 2r + 1 has the variance r(r + 1)/3; three of them add up.
  const radius = (Math.sqrt(1 + 4 * sigma * sigma) - 1) / 2;
  const line = new Float32Array(Math.max(width, height) + 2 * Math.floor(radius) + 2);
  for (let y = 0; y < height; y++) boxLine(plane, y * width, 1, width, radius, line);
  for (let x = 0; x < width; x++) boxLine(plane, x, width, height, radius, line);
}

/** Blurs one row or column three times. */
function boxLine(
  plane: Float32Array,
  start: number,
  step: number,
  length: number,
  radius: number,
  line: Float32Array,
): void {
  const whole = Math.floor(radius);
  const part = radius - whole;
  const norm = 1 / (2 * radius + 1);
  const room = whole + 1;
  const end = start + length * step;
  for (let pass = 0; pass < 3; pass++) {
    for (let from = start, to = room; from < end; from += step) line[to++] = plane[from];
    for (let k = 0; k < room; k++) {
      line[k] = line[room];
      line[room + length + k] = line[room + length - 1];
    }
    let sum = 0;
    for (let k = 1; k < 2 * room; k++) sum += line[k];
    for (let to = start, k = 0; to < end; to += step, k++) {
      plane[to] = (sum + part * (line[k] + line[k + 2 * room])) * norm;
      sum += line[k + 2 * room] - line[k + 1];
    }
  }
}

function smear(
  random: Random,
  planes: readonly Float32Array[],
  width: number,
  height: number,
  length: number,
): void {
  const steps = Math.ceil(length);
  const angle = around(random, Math.PI);
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  for (const plane of planes) {
    const still = plane.slice();
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let k = 0; k < steps; k++) {
          const u = Math.round(x + dx * (k - steps / 2));
          const v = Math.round(y + dy * (k - steps / 2));
          const inside = Math.min(height - 1, Math.max(0, v)) * width;
          sum += still[inside + Math.min(width - 1, Math.max(0, u))];
        }
        plane[y * width + x] = sum / steps;
      }
    }
  }
}

function addNoise(
  random: Random,
  planes: readonly Float32Array[],
  width: number,
  height: number,
  sigma: number,
): void {
  const tile = chance(random, 0.7) ? whiteNoise : softNoise;
  const coloured = chance(random, 0.4);
  let [x0, y0] = [below(random, TILE), below(random, TILE)];
  const flip = pick(random, [-1, 1]) * sigma;
  for (const plane of planes) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++)
        plane[y * width + x] += flip * tile[tileIndex(x0 + x, y0 + y)];
    }
    if (coloured) [x0, y0] = [x0 + 87, y0 + 141];
  }
}

/** Salt and pepper: broken cells of a sensor, bad lines. */
function addImpulses(random: Random, planes: readonly Float32Array[], share: number): void {
  for (let i = 0; i < planes[0].length; i++) {
    if (!chance(random, share)) continue;
    const value = chance(random, 0.5) ? 255 : 0;
    for (const plane of planes) plane[i] = value;
  }
}

/** Black or white by the middle between the darkest and the lightest. */
function binarize(planes: readonly Float32Array[]): void {
  const grey = planes[1];
  let [low, high] = [255, 0];
  for (const value of grey) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  for (let i = 0; i < grey.length; i++) {
    const value = grey[i] > (low + high) / 2 ? 255 : 0;
    for (const plane of planes) plane[i] = value;
  }
}

function toPixels(
  planes: readonly Float32Array[],
  width: number,
  height: number,
  enlarge: number,
): Pixels {
  const data = new Uint8ClampedArray(4 * width * height * enlarge ** 2);
  let to = 0;
  for (let y = 0; y < height * enlarge; y++) {
    const row = Math.floor(y / enlarge) * width;
    for (let x = 0; x < width * enlarge; x++) {
      const from = enlarge === 1 ? row + x : row + Math.floor(x / enlarge);
      data[to++] = planes[0][from];
      data[to++] = planes[1][from];
      data[to++] = planes[2][from];
      data[to++] = 255;
    }
  }
  return { width: width * enlarge, height: height * enlarge, data };
}
