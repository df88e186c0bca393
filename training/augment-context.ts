import { CONTEXT_CHANNELS } from '../src/recognizer/networks.ts';
import { sample } from '../src/recognizer/sample.ts';
import { CELL_PIXELS } from '../src/recognizer/surroundings.ts';
import { FRAME_SIDE } from '../src/recognizer/types.ts';
import { type Augmentation, augment, type Warp, warped } from './augment.ts';
import { between, type Random } from './random.ts';
import { PIXELS } from './samples.ts';

/** Least and most that the ink around a frame, and the contrast, are multiplied with. */
const PALER = 0.85;
const DARKER = 1.15;

/**
 * Changes a frame as `augment` does, and what stands around it with it: all of it is turned, scaled,
 * slanted and shifted together, paler or darker.
 *
 * @param view 28×28 pixels with `CONTEXT_CHANNELS` numbers each, 0…1; changed in place.
 */
export function augmentInContext(
  view: Float32Array,
  random: Random,
  augmentation: Augmentation,
): void {
  const [frame, ...surroundings] = Array.from({ length: CONTEXT_CHANNELS }, (_, channel) =>
    channelOf(view, channel),
  );
  const changed = new Float32Array(PIXELS);
  const around = further(augment(frame, changed, random, augmentation));
  setChannel(view, 0, changed);
  surroundings.forEach((plane, i) => {
    const gain = between(random, PALER, DARKER);
    const moved = warped(plane, around, atEdge).map((value) => Math.min(1, gain * value));
    setChannel(view, 1 + i, moved);
  });
}

/** The same change of the surroundings, whose cells are larger; they do not bend. */
function further(warp: Warp): Warp {
  return {
    ...warp,
    shiftX: warp.shiftX / CELL_PIXELS,
    shiftY: warp.shiftY / CELL_PIXELS,
    bendX: new Float32Array(warp.bendX.length),
    bendY: new Float32Array(warp.bendY.length),
  };
}

/** Beyond its edges a picture goes on as it is there: that it ends would be seen. */
function atEdge(plane: Float32Array, x: number, y: number): number {
  const clamp = (place: number) => Math.max(0, Math.min(FRAME_SIDE - 1, place));
  return sample(plane, clamp(x), clamp(y));
}

function channelOf(view: Float32Array, channel: number): Float32Array {
  return Float32Array.from({ length: PIXELS }, (_, p) => view[p * CONTEXT_CHANNELS + channel]);
}

function setChannel(view: Float32Array, channel: number, plane: Float32Array): void {
  for (let p = 0; p < PIXELS; p++) view[p * CONTEXT_CHANNELS + channel] = plane[p];
}
