import { augment, HANDWRITING, NONE } from '../../augment.ts';
import { below, between } from '../../random.ts';
import { PIXELS } from '../../samples.ts';
import type { Composer } from '../composed.ts';
import { damage } from '../damage.ts';
import { chance, pick } from '../distributions.ts';
import { Sheet } from '../sheet.ts';

const SIDE = 28;
const DAMAGED = 0.45;

/**
 * An MNIST digit as it comes: 28×28 pixels, grey on black or the other way round, or enlarged.
 * Something may have happened to it.
 */
export const specimen: Composer = (random, assets) => {
  const digit = below(random, 10);
  const image = pick(random, assets.mnist[digit]);
  const frame = Float32Array.from(image, (ink) => ink / 255);
  const ink = new Float32Array(PIXELS);
  augment(frame, ink, random, chance(random, 0.3) ? NONE : HANDWRITING);
  const { seen, digit: left } = chance(random, DAMAGED)
    ? damage(random, ink)
    : { seen: ink, digit: ink };
  const sheet = new Sheet(SIDE, SIDE);
  const dark = chance(random, 0.35);
  for (let i = 0; i < sheet.rgb.length; i++) {
    const share = seen[i % PIXELS];
    sheet.rgb[i] = 255 * (dark ? 1 - share : share);
  }
  const { box, ink: drawn } = inkOf(left);
  sheet.truth.push({ digit, box, ink: drawn });
  sheet.characters.push({ char: String(digit), box, size: box.height, clear: true });
  const jpeg = chance(random, 0.2) ? { jpeg: between(random, 50, 95) } : {};
  return { sheet, camera: { ...jpeg, enlarge: pick(random, [1, 1, 1, 1, 2, 4, 7]) } };
};

/** The box of the visible ink, and what is in it. */
function inkOf(ink: Float32Array) {
  const rows = [...ink.keys()].filter((i) => ink[i] >= 0.4);
  const [xs, ys] = [rows.map((i) => i % SIDE), rows.map((i) => Math.floor(i / SIDE))];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const width = Math.max(...xs) - x + 1;
  const height = Math.max(...ys) - y + 1;
  const data = new Float32Array(width * height);
  for (let v = 0; v < height; v++) {
    const from = (y + v) * SIDE + x;
    data.set(ink.subarray(from, from + width), v * width);
  }
  return { box: { x, y, width, height }, ink: { width, height, data } };
}
