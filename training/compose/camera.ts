import type { Pixels } from '../../src/recognizer/types.ts';
import { between, type Random } from '../random.ts';
import { blur, smear } from './blur.ts';
import { chance, logBetween, pick } from './distributions.ts';
import { jpegPlane } from './jpeg.ts';
import { illuminate } from './light.ts';
import { addImpulses, addNoise } from './sensor.ts';
import type { Sheet } from './sheet.ts';
import { binarize, toPixels } from './to-pixels.ts';

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
