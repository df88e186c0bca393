import { createRandom, normal } from '../random.ts';

/** Side of a noise tile; a power of two, so that it repeats by masking. */
export const TILE = 256;
const MASK = TILE - 1;

/** Standard normal numbers, independent from pixel to pixel. */
export const whiteNoise: Float32Array = makeWhite();
/** Standard normal numbers that change slowly, over about 4 pixels. */
export const softNoise: Float32Array = smooth(whiteNoise, 2);
/** Standard normal numbers that change over about 16 pixels. */
export const cloudNoise: Float32Array = smooth(whiteNoise, 8);

/** Index in a tile of pixel (x, y), which may lie anywhere. */
export function tileIndex(x: number, y: number): number {
  return ((y & MASK) << 8) | (x & MASK);
}

/** Smooth noise of any scale about 0. */
export function noiseAt(tile: Float32Array, x: number, y: number): number {
  const [u, v] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - u, y - v];
  const top = tile[tileIndex(u, v)] * (1 - fx) + tile[tileIndex(u + 1, v)] * fx;
  const bottom = tile[tileIndex(u, v + 1)] * (1 - fx) + tile[tileIndex(u + 1, v + 1)] * fx;
  return top * (1 - fy) + bottom * fy;
}

/** The same number for the same cell, 0…1. */
export function cellNoise(i: number, j: number): number {
  const value = Math.sin(i * 127.1 + j * 311.7) * 43758.5453;
  return value - Math.floor(value);
}

function makeWhite(): Float32Array {
  const random = createRandom(0x6e6f6973);
  return Float32Array.from({ length: TILE * TILE }, () => normal(random));
}

/** Two box blurs of the tile, which wraps around, brought back to unit variance. */
function smooth(tile: Float32Array, reach: number): Float32Array {
  let from = tile;
  for (const [dx, dy] of [
    [1, 0],
    [0, 1],
    [1, 0],
    [0, 1],
  ]) {
    const to = new Float32Array(tile.length);
    for (let y = 0; y < TILE; y++) {
      for (let x = 0; x < TILE; x++) {
        let sum = 0;
        for (let k = -reach; k <= reach; k++) sum += from[tileIndex(x + k * dx, y + k * dy)];
        to[tileIndex(x, y)] = sum / (2 * reach + 1);
      }
    }
    from = to;
  }
  const spread = Math.sqrt(from.reduce((sum, value) => sum + value * value, 0) / from.length);
  return from.map((value) => value / spread);
}
