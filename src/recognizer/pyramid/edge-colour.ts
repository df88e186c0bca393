import type { Pixels } from '../types.ts';

/** The usual colour at a picture's edges: the median of each channel. */
export function edgeColour({ width, height, data }: Pixels): readonly number[] {
  const counts = [0, 1, 2].map(() => new Uint32Array(256));
  const count = (x: number, y: number) => {
    const at = 4 * (y * width + x);
    for (let c = 0; c < 3; c++) counts[c][data[at + c]]++;
  };
  for (let x = 0; x < width; x++) {
    count(x, 0);
    count(x, height - 1);
  }
  for (let y = 0; y < height; y++) {
    count(0, y);
    count(width - 1, y);
  }
  return counts.map((histogram) => {
    let left = width + height;
    return histogram.findIndex((n) => {
      left -= n;
      return left <= 0;
    });
  });
}
