import { FRAME_SIDE } from '../src/recognizer/types.ts';

/** A 28×28 picture made pixel by pixel; what falls outside 0…1 is cut off. */
export function paint(colour: (x: number, y: number, index: number) => number): Float32Array {
  const picture = new Float32Array(FRAME_SIDE * FRAME_SIDE);
  for (let i = 0; i < picture.length; i++) {
    picture[i] = Math.min(1, Math.max(0, colour(i % FRAME_SIDE, Math.floor(i / FRAME_SIDE), i)));
  }
  return picture;
}
