import { judge, type Verdict, verdictOf } from './calibrate.ts';
import type { Network } from './network/network.ts';
import { sample } from './sample.ts';
import { FRAME_SIDE } from './types.ts';

/** Below this probability of its digit a frame is looked at from other angles. */
const UNDECIDED = 0.95;
/** How far views are turned and slanted to either side, in pixels a pixel. */
const TURN = 0.12;
const SLANT = 0.15;

/** Where a pixel of a view lies in the frame, from the centre: [[xx, xy], [yx, yy]]. */
type Tilt = readonly [xx: number, xy: number, yx: number, yy: number];
const TILTS: readonly Tilt[] = [
  [1, TURN, -TURN, 1],
  [1, -TURN, TURN, 1],
  [1, SLANT, 0, 1],
  [1, -SLANT, 0, 1],
];

/**
 * Asks the network from four more angles, turned and slanted to either side, about those frames
 * whose digit it is not sure of. The probabilities of their digits become the mean of all.
 *
 * Test-time augmentation; Krizhevsky et al., "ImageNet classification with deep convolutional neural
 * networks", 2012.
 *
 * @param verdicts what it says of the frames as they are.
 */
export function decideFromAllSides(
  network: Network,
  frames: readonly Float32Array[],
  verdicts: readonly Verdict[],
): Verdict[] {
  const decided = [...verdicts];
  const undecided = [...verdicts.keys()].filter((i) => isUndecided(verdicts[i]));
  const views = undecided.flatMap((i) => TILTS.map((tilt) => tilted(frames[i], tilt)));
  const others = judge(network, views);
  undecided.forEach((i, k) => {
    const seen = [verdicts[i], ...others.slice(k * TILTS.length, (k + 1) * TILTS.length)];
    const probabilities = verdicts[i].probabilities.map(
      (_, digit) => seen.reduce((sum, view) => sum + view.probabilities[digit], 0) / seen.length,
    );
    decided[i] = verdictOf(probabilities, verdicts[i].isDigit);
  });
  return decided;
}

function isUndecided({ probabilities, digit }: Verdict): boolean {
  return probabilities[digit] < UNDECIDED;
}

/** A frame under a linear map about its centre; bilinear, no ink from outside. */
function tilted(frame: Float32Array, [xx, xy, yx, yy]: Tilt): Float32Array {
  const centre = (FRAME_SIDE - 1) / 2;
  const view = new Float32Array(frame.length);
  for (let row = 0, i = 0; row < FRAME_SIDE; row++) {
    for (let column = 0; column < FRAME_SIDE; column++, i++) {
      const [x, y] = [column - centre, row - centre];
      view[i] = sample(frame, xx * x + xy * y + centre, yx * x + yy * y + centre);
    }
  }
  return view;
}
