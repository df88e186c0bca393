import { FRAME_SIDE } from '../src/recognizer/types.ts';
import { between, normal, type Random } from './random.ts';
import { bilinear, sample } from './sample.ts';
import { type Dataset, PIXELS } from './samples.ts';

/** How far a frame may be changed. */
export interface Augmentation {
  /** Largest turn, in radians. */
  readonly rotation: number;
  /** Largest change of the size, as a part of it. */
  readonly scale: number;
  /** Largest slant, in pixels a pixel. */
  readonly shear: number;
  /** Largest shift, in pixels. */
  readonly shift: number;
  /** Standard deviation of the elastic displacement at the grid points, in pixels. */
  readonly elastic: number;
  /** Largest share of a stroke that is one pixel wider, or thinner, than it was. */
  readonly stroke: number;
}

/** For handwriting that was not changed before. */
export const HANDWRITING: Augmentation = {
  rotation: 0.22,
  scale: 0.15,
  shear: 0.22,
  shift: 1.6,
  elastic: 0.7,
  stroke: 0.5,
};

/** For frames that already vary, because they were composed. */
export const COMPOSED: Augmentation = {
  rotation: 0.08,
  scale: 0.06,
  shear: 0.06,
  shift: 0.8,
  elastic: 0.3,
  stroke: 0.15,
};

/** The `index`-th frame of a set, changed as `augmentation` says. */
export function augmentedFrame(
  { ink }: Dataset,
  index: number,
  out: Float32Array,
  random: Random,
  augmentation: Augmentation,
): void {
  const frame = new Float32Array(PIXELS);
  for (let i = 0, from = index * PIXELS; i < PIXELS; i++) frame[i] = ink[from + i] / 255;
  augment(frame, out, random, augmentation);
}

/** Leaves a frame as it is. */
export const NONE: Augmentation = {
  rotation: 0,
  scale: 0,
  shear: 0,
  shift: 0,
  elastic: 0,
  stroke: 0,
};

const CENTRE = (FRAME_SIDE - 1) / 2;

/** Points of the elastic grid along a side; the frame has 28 pixels between the outermost. */
const GRID = 6;
const CELL = (FRAME_SIDE - 1) / (GRID - 1);

/** Where each pixel of a changed frame comes from: an affine map, and a bend on a grid. */
export interface Warp {
  /** Rows of the matrix that leads from a pixel of the result to its place in the frame. */
  readonly matrix: readonly [xx: number, xy: number, yx: number, yy: number];
  /** In pixels. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** Displacements at the points of the grid, in pixels. */
  readonly bendX: Float32Array;
  readonly bendY: Float32Array;
}

/**
 * A frame as another hand might have written it: turned, scaled, slanted, shifted, bent, with a
 * thicker or thinner pen.
 *
 * @param frame 28×28 ink values, 0…1.
 * @param out receives the changed frame.
 * @returns how it was turned, scaled, slanted, shifted and bent.
 */
export function augment(
  frame: Float32Array,
  out: Float32Array,
  random: Random,
  augmentation: Augmentation,
): Warp {
  const warp = anyWarp(random, augmentation);
  const { stroke } = augmentation;
  changeStroke(warped(frame, warp), out, between(random, -stroke, stroke));
  return warp;
}

function anyWarp(random: Random, { rotation, scale, shear, shift, elastic }: Augmentation): Warp {
  const angle = between(random, -rotation, rotation);
  const scaleX = 1 + between(random, -scale, scale);
  const scaleY = 1 + between(random, -scale, scale);
  const slant = between(random, -shear, shear);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    matrix: [
      cos / scaleX,
      (sin + slant * cos) / scaleX,
      -sin / scaleY,
      (cos - slant * sin) / scaleY,
    ],
    shiftX: between(random, -shift, shift),
    shiftY: between(random, -shift, shift),
    bendX: grid(random, elastic),
    bendY: grid(random, elastic),
  };
}

/**
 * @param frame 28×28 values.
 * @param valueAt the value at a point between pixels.
 */
function warped(
  frame: Float32Array,
  { matrix: [xx, xy, yx, yy], shiftX, shiftY, bendX, bendY }: Warp,
  valueAt = sample,
): Float32Array {
  const out = new Float32Array(PIXELS);
  for (let row = 0, i = 0; row < FRAME_SIDE; row++) {
    const gridRow = Math.min(GRID - 2, Math.floor(row / CELL));
    const down = row / CELL - gridRow;
    for (let column = 0; column < FRAME_SIDE; column++, i++) {
      const gridColumn = Math.min(GRID - 2, Math.floor(column / CELL));
      const right = column / CELL - gridColumn;
      const corner = gridRow * GRID + gridColumn;
      const x = column - CENTRE;
      const y = row - CENTRE;
      out[i] = valueAt(
        frame,
        CENTRE + xx * x + xy * y + shiftX + bent(bendX, corner, right, down),
        CENTRE + yx * x + yy * y + shiftY + bent(bendY, corner, right, down),
      );
    }
  }
  return out;
}

function grid(random: Random, deviation: number): Float32Array {
  return Float32Array.from({ length: GRID * GRID }, () => deviation * normal(random));
}

/** How far a grid moves a pixel that lies so far beyond one of its corners. */
function bent(grid: Float32Array, corner: number, right: number, down: number): number {
  const below = corner + GRID;
  return bilinear(grid[corner], grid[corner + 1], grid[below], grid[below + 1], right, down);
}

/** Blends the frame with its dilation (`amount` > 0) or erosion (< 0) by a plus-shaped pen. */
function changeStroke(frame: Float32Array, out: Float32Array, amount: number): void {
  out.set(frame);
  const pick = amount > 0 ? Math.max : Math.min;
  const weight = Math.abs(amount);
  for (let row = 1; row < FRAME_SIDE - 1; row++) {
    for (let column = 1; column < FRAME_SIDE - 1; column++) {
      const i = row * FRAME_SIDE + column;
      const reached = pick(
        frame[i],
        frame[i - 1],
        frame[i + 1],
        frame[i - FRAME_SIDE],
        frame[i + FRAME_SIDE],
      );
      out[i] = frame[i] + weight * (reached - frame[i]);
    }
  }
}
