import { FRAME_SIDE } from '../../../src/recognizer/types.ts';
import { paint } from '../../paint.ts';
import { at, sample } from '../../sample.ts';
import { blur, type Corruption, type Grey } from './grey.ts';

const SIGMA = 1;
/** Edges start where the slope is at least `STRONG` and go on while it is at least `WEAK`. */
const STRONG = 0.2;
const WEAK = 0.1;

/**
 * Nothing but the outline, one pixel wide.
 *
 * Canny, "A computational approach to edge detection", 1986.
 */
export const cannyEdges: Corruption = (digit) => {
  const { slope, dx, dy } = gradient(blur(digit, SIGMA));
  const isCrest = slope.map((steepness, i) => {
    if (steepness < WEAK) return 0;
    const [x, y] = [i % FRAME_SIDE, Math.floor(i / FRAME_SIDE)];
    const [ux, uy] = [dx[i] / steepness, dy[i] / steepness];
    const beside = Math.max(sample(slope, x + ux, y + uy), sample(slope, x - ux, y - uy));
    return steepness >= beside ? 1 : 0;
  });
  return follow(isCrest, slope);
};

/** Sobel's differences and the slope they make. */
function gradient(grey: Grey) {
  const difference = (x: number, y: number, ax: number, ay: number) =>
    [-1, 0, 1].reduce((sum, side) => {
      const [cx, cy] = [x + side * ay, y + side * ax];
      return sum + (2 - Math.abs(side)) * (at(grey, cx + ax, cy + ay) - at(grey, cx - ax, cy - ay));
    }, 0);
  const place = (i: number): [number, number] => [i % FRAME_SIDE, Math.floor(i / FRAME_SIDE)];
  const dx = grey.map((_, i) => difference(...place(i), 1, 0));
  const dy = grey.map((_, i) => difference(...place(i), 0, 1));
  return { dx, dy, slope: dx.map((value, i) => Math.hypot(value, dy[i])) };
}

/** The crests that hang together with a strong one. */
function follow(isCrest: Grey, slope: Grey): Grey {
  const kept = new Float32Array(isCrest.length);
  const waiting = [...isCrest.keys()].filter((i) => isCrest[i] === 1 && slope[i] >= STRONG);
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    if (kept[i] === 1) continue;
    kept[i] = 1;
    const [x, y] = [i % FRAME_SIDE, Math.floor(i / FRAME_SIDE)];
    for (let ny = y - 1; ny <= y + 1; ny++) {
      for (let nx = x - 1; nx <= x + 1; nx++) {
        if (at(isCrest, nx, ny) === 1) waiting.push(ny * FRAME_SIDE + nx);
      }
    }
  }
  return paint((_x, _y, i) => kept[i]);
}
