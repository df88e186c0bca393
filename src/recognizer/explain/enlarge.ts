import type { Plane } from '../types.ts';

/** A plane enlarged to `side` × `side`, bilinearly between the centres of its pixels. */
export function enlarge({ width, height, data }: Plane, side: number): Float32Array {
  const columns = neighbours(width, side);
  const rows = neighbours(height, side);
  return Float32Array.from({ length: side * side }, (_, i) => {
    const x = columns[i % side];
    const y = rows[Math.floor(i / side)];
    const across = (row: number) =>
      data[row * width + x.low] * (1 - x.share) + data[row * width + x.high] * x.share;
    return across(y.low) * (1 - y.share) + across(y.high) * y.share;
  });
}

/** For each of `to` pixels the two of `from` it lies between, and how near it is to the higher. */
function neighbours(from: number, to: number) {
  return Array.from({ length: to }, (_, i) => {
    const centre = ((i + 0.5) * from) / to - 0.5;
    const at = Math.min(from - 1, Math.max(0, centre));
    const low = Math.floor(at);
    return { low, high: Math.min(from - 1, low + 1), share: at - low };
  });
}
