import type { Network } from '../network/network.ts';
import { FRAME_SIDE } from '../types.ts';
import { enlarge } from './enlarge.ts';
import { gradientOf } from './gradient.ts';
import { type Pass, passOf } from './pass.ts';

/** Maps with fewer places a side than this cannot tell where in the frame something is. */
const FEWEST_PLACES = 7;

/**
 * How much each pixel of a frame speaks for a digit, 28 × 28, 0…1; all zero where nothing does.
 *
 * What the ink changes against an empty frame, times the gradient of the digit's logit: at the last
 * convolution that is fine enough this is Grad-CAM (Selvaraju et al., 2017), and where there is none
 * gradient × input. The gradient is taken place by place (HiResCAM; Draelos & Carin, 2020): dense
 * layers know where a map answered, and a mean over the map would forget it. Where global pooling
 * follows the maps both are the same.
 */
export function heatOf(network: Network, pass: Pass, digit: number): Float32Array {
  const at =
    network.layers.findLastIndex(
      ({ spec }, i) => spec.kind === 'convolution' && pass[i + 1].shape[0] >= FEWEST_PLACES,
    ) + 1;
  const [height, width, channels] = pass[at].shape;
  const gradient = gradientOf(network, pass, digit, at);
  const empty = passOf(network, new Float32Array(FRAME_SIDE ** 2))[at].values;
  const data = new Float32Array(height * width);
  pass[at].values.forEach((value, i) => {
    data[Math.floor(i / channels)] += gradient[i] * (value - empty[i]);
  });
  const positive = data.map((heat) => Math.max(0, heat));
  return normalised(enlarge({ width, height, data: positive }, FRAME_SIDE));
}

/** Values of at least 0 as shares of the highest. */
function normalised(values: Float32Array): Float32Array {
  const highest = values.reduce((a, b) => Math.max(a, b), 0);
  return values.map((value) => (highest > 0 ? value / highest : 0));
}
