import sharp from 'sharp';
import { FRAME_SIDE, type Pixels } from '../../../src/recognizer/types.ts';
import { createRandom } from '../../random.ts';
import { drawColours } from './colours.ts';
import type { PictureSet } from './picture-set.ts';
import { drawTestDigits, inkOf } from './test-digits.ts';

const SIDE = 200;
const MARGIN = 20;
const JPEG_QUALITY = 60;

/** Test digits dark on light, 200 pixels, in random colours, through JPEG. */
export function enlargedSet(count: number): PictureSet {
  const digits = drawTestDigits(count);
  return {
    length: digits.labels.length,
    name: (i) => `test ${digits.indices[i]}`,
    label: (i) => String(digits.labels[i]),
    pixels: (i) => enlarge(inkOf(digits, i), digits.indices[i]),
  };
}

async function enlarge(frame: Uint8Array, seed: number): Promise<Pixels> {
  const { paper, ink } = drawColours(createRandom(200, seed));
  const cover = await sharp(frame, { raw: { width: FRAME_SIDE, height: FRAME_SIDE, channels: 1 } })
    .resize(SIDE - 2 * MARGIN, SIDE - 2 * MARGIN)
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#000' })
    .extractChannel(0)
    .raw()
    .toBuffer();
  const rgb = new Uint8Array(3 * cover.length);
  cover.forEach((share, i) => {
    for (let c = 0; c < 3; c++) {
      rgb[3 * i + c] = Math.round(paper[c] + (share / 255) * (ink[c] - paper[c]));
    }
  });
  const jpeg = await sharp(rgb, { raw: { width: SIDE, height: SIDE, channels: 3 } })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
  const { data, info } = await sharp(jpeg)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
