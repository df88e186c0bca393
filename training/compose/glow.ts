import type { Box } from '../../src/recognizer/types.ts';
import type { Colour } from './colours.ts';
import type { Coverage } from './coverage.ts';

/** Red, green and blue one after another, 0 … 255. */
interface Planes {
  readonly rgb: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Adds light around the covered pixels, all of which lie in a box. */
export function glow(
  cover: Coverage,
  box: Box,
  { reach, strength }: { reach: number; strength: number },
  { rgb, width, height }: Planes,
  colour: Colour,
): void {
  const radius = Math.max(1, Math.round(reach));
  const left = Math.max(0, box.x - radius);
  const right = Math.min(width, box.x + box.width + radius);
  const [top, bottom] = [
    Math.max(0, box.y - radius),
    Math.min(height, box.y + box.height + radius),
  ];
  const wide = right - left;
  if (wide <= 0 || bottom <= top) return;
  const pixels = cover.data.length;
  const across = new Float32Array(wide * (bottom - top));
  for (let y = box.y; y < box.y + box.height; y++) {
    let sum = 0;
    for (let x = left - radius; x < right; x++) {
      if (x + radius < right) sum += cover.data[y * width + x + radius];
      if (x - radius - 1 >= left) sum -= cover.data[y * width + x - radius - 1];
      if (x >= left) across[(y - top) * wide + x - left] = sum / (2 * radius + 1);
    }
  }
  for (let x = 0; x < wide; x++) {
    let sum = 0;
    for (let y = top - radius; y < bottom; y++) {
      if (y + radius < bottom) sum += across[(y + radius - top) * wide + x];
      if (y - radius - 1 >= top) sum -= across[(y - radius - 1 - top) * wide + x];
      if (y < top || sum <= 0) continue;
      const light = Math.min(1, (strength * sum) / (2 * radius + 1));
      const i = y * width + left + x;
      for (let c = 0; c < 3; c++) rgb[i + c * pixels] += (colour[c] - rgb[i + c * pixels]) * light;
    }
  }
}
