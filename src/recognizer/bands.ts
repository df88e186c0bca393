import type { Plane } from './types.ts';

/** A band is at least this share of the ink it is part of, a side, and no more than that. */
const NARROWEST = 0.15;
const WIDEST = 0.92;
/** Columns with more ink than this are of the band: a digit leaves more of it than it takes. */
const FULL = 0.5;

/**
 * Turns a band back in which ink and paper have changed places, as of marked text or where a digit
 * runs across the edge of a coloured field. The band runs through the whole ink, from top to bottom
 * or from left to right.
 *
 * @param ink 0…1.
 * @returns the ink as it would be without the band, or nothing where there is none.
 */
export function turnBand(ink: Plane): Plane | undefined {
  const { width, height } = ink;
  const turned =
    turnRun(ink, width, (along, across) => across * width + along) ??
    turnRun(ink, height, (along, across) => along * width + across);
  return turned && { width, height, data: turned };
}

/** @param index of the value at `along`, 0 … `length` − 1, on the line `across` to it. */
function turnRun(
  { data }: Plane,
  length: number,
  index: (along: number, across: number) => number,
): Float32Array | undefined {
  const across = data.length / length;
  const isFull = (along: number) => {
    let sum = 0;
    for (let k = 0; k < across; k++) sum += data[index(along, k)];
    return sum > FULL * across;
  };
  let [from, to] = [0, 0];
  for (let start = 0; start < length; start++) {
    if (!isFull(start)) continue;
    let end = start + 1;
    while (end < length && isFull(end)) end++;
    if (end - start > to - from) [from, to] = [start, end];
    start = end;
  }
  if (to - from < NARROWEST * length || to - from > WIDEST * length) return undefined;
  const turned = data.slice();
  for (let along = from; along < to; along++) {
    for (let k = 0; k < across; k++) {
      const i = index(along, k);
      turned[i] = 1 - data[i];
    }
  }
  return turned;
}
