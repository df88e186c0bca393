import sharp from 'sharp';

/** Strokes of digits in a square of 100. */
const STROKES = {
  '0': 'M50 20C30 20 30 80 50 80S70 20 50 20Z',
  '4': 'M60 20L30 60H76M60 20V80',
  '7': 'M30 26H70L44 78',
} as const;
export type Drawn = keyof typeof STROKES;

/** A digit drawn by hand, as SVG; paper and ink in any colours. */
export const digitSvg = (digit: Drawn, ink = '#111', paper = '#fff'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="200" height="200">` +
  `<rect width="100" height="100" fill="${paper}"/><path d="${STROKES[digit]}" fill="none" ` +
  `stroke="${ink}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** The same as a PNG of 200×200. */
export const drawnPng = (digit: Drawn): Promise<Buffer> =>
  sharp(Buffer.from(digitSvg(digit)))
    .png()
    .toBuffer();

/** Several beside each other in one PNG: a sprite. */
export async function spritePng(...digits: Drawn[]): Promise<Buffer> {
  const each = await Promise.all(digits.map(drawnPng));
  return sharp(each, { join: { across: digits.length } })
    .png()
    .toBuffer();
}
