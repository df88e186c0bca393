import type { Pixels } from '../types.ts';

/** Means of two by two pixels; at the far edge of an odd side the last is taken twice. */
export function halve({ width, height, data }: Pixels): Pixels {
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  const to = new Uint32Array(half.width * half.height);
  const from = wordsOf(data);
  for (let y = 0, i = 0; y < half.height; y++) {
    const upper = width * 2 * y;
    const lower = width * Math.min(height - 1, 2 * y + 1);
    for (let x = 0; x < half.width; x++) {
      const left = 2 * x;
      const right = Math.min(width - 1, left + 1);
      to[i++] = mean(
        from[upper + left],
        from[upper + right],
        from[lower + left],
        from[lower + right],
      );
    }
  }
  return { ...half, data: new Uint8ClampedArray(to.buffer) };
}

/** Four bytes each as one number. */
function wordsOf(data: Pixels['data']): Uint32Array {
  // A Buffer's slice() would be no copy.
  const aligned = data.byteOffset % 4 === 0 ? data : new Uint8Array(data);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, data.length / 4);
}

const EVEN = 0x00ff00ff;
const ROUND = 0x00020002;

/** The means of the bytes of four numbers, two bytes at a time: their sums fit into 16 bits. */
function mean(a: number, b: number, c: number, d: number): number {
  const even = (a & EVEN) + (b & EVEN) + (c & EVEN) + (d & EVEN) + ROUND;
  const odd =
    ((a >>> 8) & EVEN) + ((b >>> 8) & EVEN) + ((c >>> 8) & EVEN) + ((d >>> 8) & EVEN) + ROUND;
  return ((even >>> 2) & EVEN) | (((odd >>> 2) & EVEN) << 8);
}
