import { sharedHeight } from '../boxes.ts';
import type { Character } from '../reader/merge.ts';

/** A neighbour stands no further away than this, in heights. */
const NEAR = 0.9;
/** Neighbours share so much of the smaller height. */
const SAME_LINE = 0.4;

/**
 * How much a character's neighbours to the left and right are digits: −1 where they are letters, 1
 * where they are digits, 0 where there are none.
 *
 * @param digitness of each character, −1 … 1.
 */
export function digitsBeside(
  characters: readonly Character[],
  digitness: readonly number[],
): number[] {
  const order = [...characters.keys()].sort((a, b) => characters[a].box.x - characters[b].box.x);
  const beside = new Array<number>(characters.length).fill(0);
  order.forEach((i, place) => {
    const left = nearest(characters, order, place, -1);
    const right = nearest(characters, order, place, 1);
    const sides = [left, right].filter((k) => k !== undefined);
    const sum = sides.reduce((total, k) => total + characters[k].score * digitness[k], 0);
    beside[i] = sides.length > 0 ? sum / sides.length : 0;
  });
  return beside;
}

function nearest(
  characters: readonly Character[],
  order: readonly number[],
  place: number,
  step: 1 | -1,
): number | undefined {
  const { box } = characters[order[place]];
  for (let k = place + step; k >= 0 && k < order.length; k += step) {
    const other = characters[order[k]].box;
    const gap = step > 0 ? other.x - (box.x + box.width) : box.x - (other.x + other.width);
    // Sorted by left sides: to the right nothing nearer follows.
    if (step > 0 && gap > NEAR * box.height) return undefined;
    if (step < 0 && box.x - other.x > 4 * box.height) return undefined;
    const share = sharedHeight(box, other) / Math.min(box.height, other.height);
    const large = other.height > box.height / 2 && other.height < 2 * box.height;
    if (share >= SAME_LINE && large && gap <= NEAR * box.height) return order[k];
  }
  return undefined;
}
