import { tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { Network } from '../network/network.ts';
import type { Shape } from '../network/shapes.ts';
import { FRAME_SIDE } from '../types.ts';

/** Numbers of a tensor of one frame, channels last. */
export interface Values {
  /** [rows, columns, channels] or [units]. */
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** What one frame becomes on its way through a network: the frame itself, then each layer's output. */
export type Pass = readonly Values[];

/** Sends one frame (28 × 28 ink values, 0…1) through a network and keeps all that it becomes. */
export function passOf(network: Network, frame: Float32Array): Pass {
  const outputs = tidy(() =>
    network
      .activations(tensor4d(frame, [1, FRAME_SIDE, FRAME_SIDE, 1]))
      .map((tensor) => tensor.dataSync<'float32'>()),
  );
  return [
    { shape: [FRAME_SIDE, FRAME_SIDE, 1], values: frame },
    ...network.layers.map(({ outputShape }, i) => ({ shape: outputShape, values: outputs[i] })),
  ];
}
