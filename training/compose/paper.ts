import { below, between, type Random } from '../random.ts';
import type { Colour } from './colours.ts';
import { around, chance } from './distributions.ts';
import { cloudNoise, softNoise, TILE, tileIndex, whiteNoise } from './noise.ts';
import type { Sheet } from './sheet.ts';

/** Fills a rectangle of pixels; the whole sheet where no rectangle is given. */
export function fill(
  sheet: Sheet,
  colour: Colour,
  x = 0,
  y = 0,
  width = sheet.width,
  height = sheet.height,
): void {
  const area = sheet.width * sheet.height;
  const x0 = Math.max(0, Math.round(x));
  const x1 = Math.min(sheet.width, Math.round(x + width));
  const y1 = Math.min(sheet.height, Math.round(y + height));
  for (let c = 0; c < 3; c++) {
    for (let v = Math.max(0, Math.round(y)); v < y1; v++) {
      sheet.rgb.fill(
        colour[c],
        c * area + v * sheet.width + x0,
        c * area + v * sheet.width + Math.max(x0, x1),
      );
    }
  }
}

/** Grain, blotches and fibres, as strong as `strength` (standard deviation, 0…255). */
export function texture(random: Random, sheet: Sheet, strength: number): void {
  const tile = [whiteNoise, softNoise, cloudNoise][below(random, 3)];
  const [x0, y0] = [below(random, TILE), below(random, TILE)];
  const stretch = chance(random, 0.2) ? 3 : 1;
  const area = sheet.width * sheet.height;
  for (let y = 0; y < sheet.height; y++) {
    for (let x = 0; x < sheet.width; x++) {
      const change = strength * tile[tileIndex(x0 + x * stretch, y0 + y)];
      for (let c = 0; c < 3; c++) sheet.rgb[c * area + y * sheet.width + x] += change;
    }
  }
}

/** One colour on one side, another on the other. */
export function gradient(random: Random, sheet: Sheet, from: Colour, to: Colour): void {
  const angle = around(random, Math.PI);
  const dx = Math.cos(angle) / sheet.width;
  const dy = Math.sin(angle) / sheet.height;
  const area = sheet.width * sheet.height;
  for (let y = 0; y < sheet.height; y++) {
    for (let x = 0; x < sheet.width; x++) {
      const t = 0.5 + 0.7 * (dx * (x - sheet.width / 2) + dy * (y - sheet.height / 2));
      for (let c = 0; c < 3; c++) {
        sheet.rgb[c * area + y * sheet.width + x] = from[c] + (to[c] - from[c]) * t;
      }
    }
  }
}

/** Paper of one colour, sometimes with a texture or a slight change of tone. */
export function plainPaper(random: Random, sheet: Sheet, colour: Colour, contrast: number): void {
  if (chance(random, 0.25)) {
    const tone = around(random, 50 * contrast);
    gradient(random, sheet, colour, [colour[0] + tone, colour[1] + tone, colour[2] + tone]);
  } else {
    fill(sheet, colour);
  }
  if (chance(random, 0.35)) texture(random, sheet, between(random, 0, 18) * contrast);
}
