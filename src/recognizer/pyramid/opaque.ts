import type { Pixels } from '../types.ts';

/** Luminance above which what is visible of a transparent picture counts as light. */
const LIGHT = 160;

/**
 * A picture without transparency. Transparent pictures show whatever lies behind them: dark strokes
 * are put on white, light ones on black.
 */
export function makeOpaque(pixels: Pixels): Pixels {
  const { width, height, data } = pixels;
  if (isOpaque(data)) return pixels;
  const paper = paperBehind(pixels);
  const flat = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3];
    const behind = paper * (255 - alpha);
    for (let c = 0; c < 3; c++) flat[i + c] = (data[i + c] * alpha + behind) / 255;
    flat[i + 3] = 255;
  }
  return { width, height, data: flat };
}

function isOpaque(data: Pixels['data']): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}

/** 255 (white) or 0 (black), whichever the visible part of a transparent picture stands out from. */
function paperBehind({ data }: Pixels): number {
  let sum = 0;
  let weight = 0;
  const stride = 4 * Math.max(1, Math.floor(data.length / 4 / 16384));
  for (let i = 0; i < data.length; i += stride) {
    const alpha = data[i + 3];
    sum += alpha * (0.3 * data[i] + 0.59 * data[i + 1] + 0.11 * data[i + 2]);
    weight += alpha;
  }
  return weight > 0 && sum / weight > LIGHT ? 0 : 255;
}
