import { axisWeights } from '../pyramid/axis.ts';
import { type Box, FRAME_SIDE, type Plane } from '../types.ts';

/** The longest side of a digit inside the frame, as in MNIST. */
const DIGIT_SIDE = 20;
/** Strokes fainter than this after reduction are made as dark as MNIST's. */
const FAINT_STROKE = 0.9;
const MOST_GAIN = 4;
/** At least so many pixels of a frame are the middle of a stroke. */
const STROKE_PIXELS = 20;

/**
 * Brings a patch of ink (0 paper … 1 ink, nothing but the digit) to the 28×28 frame of MNIST:
 * aspect kept, longest side 20 pixels, anti-aliased, centre of mass at the centre.
 * A patch cut from an MNIST picture comes out as that picture.
 *
 * LeCun, Cortes & Burges, "The MNIST database of handwritten digits".
 */
export function normalize(patch: Plane): Float32Array {
  const frame = new Float32Array(FRAME_SIDE * FRAME_SIDE);
  const box = inkBox(patch);
  if (!box) return frame;
  const scale = DIGIT_SIDE / Math.max(box.width, box.height);
  const centre = centreOfMass(patch, box);
  const left = offsetFor(centre.x, box.x, scale) - scale * box.x;
  const top = offsetFor(centre.y, box.y, scale) - scale * box.y;
  const columns = axisWeights(patch.width, FRAME_SIDE, scale, left);
  const rows = axisWeights(patch.height, FRAME_SIDE, scale, top);
  const half = new Float32Array(FRAME_SIDE * patch.height);
  for (let y = 0; y < patch.height; y++) {
    for (let u = 0; u < FRAME_SIDE; u++) {
      let at = y * patch.width + columns.first[u];
      let sum = 0;
      for (let k = columns.start[u]; k < columns.start[u + 1]; k++) {
        sum += columns.weights[k] * patch.data[at++];
      }
      half[y * FRAME_SIDE + u] = sum;
    }
  }
  for (let v = 0; v < FRAME_SIDE; v++) {
    for (let u = 0; u < FRAME_SIDE; u++) {
      let at = rows.first[v] * FRAME_SIDE + u;
      let sum = 0;
      for (let k = rows.start[v]; k < rows.start[v + 1]; k++, at += FRAME_SIDE) {
        sum += rows.weights[k] * half[at];
      }
      frame[v * FRAME_SIDE + u] = sum;
    }
  }
  return darken(frame);
}

/** Less ink than this is the shade of paper. */
const VISIBLE = 0.08;

/** The smallest box around everything that is visibly ink. */
function inkBox({ width, height, data }: Plane): Box | undefined {
  let left = width;
  let top = height;
  let right = -1;
  let bottom = -1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] < VISIBLE) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return undefined;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** In patch coordinates, a pixel's ink standing at the middle of the pixel. */
function centreOfMass({ width, data }: Plane, box: Box): { x: number; y: number } {
  let mass = 0;
  let mx = 0;
  let my = 0;
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const value = data[y * width + x];
      mass += value;
      mx += value * (x + 0.5);
      my += value * (y + 0.5);
    }
  }
  return { x: mx / mass, y: my / mass };
}

/**
 * Where the box begins in the frame. Whole pixels, so that edges stay as sharp as they were; MNIST
 * puts the centre of mass on the middle of pixel 14, not on the corner between 13 and 14.
 */
function offsetFor(centre: number, start: number, scale: number): number {
  return Math.round(FRAME_SIDE / 2 + 0.5 - (centre - start) * scale);
}

/** Lifts thin strokes that reduction made grey. */
function darken(frame: Float32Array): Float32Array {
  let dark = 0;
  for (let i = 0; i < frame.length; i++) if (frame[i] >= FAINT_STROKE) dark++;
  if (dark >= STROKE_PIXELS) return frame;
  const strongest = Float32Array.from(frame).sort()[frame.length - STROKE_PIXELS];
  const gain = Math.min(MOST_GAIN, 1 / Math.max(strongest, 1 / MOST_GAIN));
  for (let i = 0; i < frame.length; i++) frame[i] = Math.min(1, frame[i] * gain);
  return frame;
}
