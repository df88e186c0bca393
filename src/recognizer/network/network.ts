import { dispose, type Tensor, type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { FRAME_SIDE } from '../types.ts';
import { object } from './json.ts';
import { buildLayer, type Layer } from './layers.ts';
import { type NetworkMetadata, parseMetadata } from './metadata.ts';
import { ModelError } from './model-error.ts';
import { parseTopology } from './topology.ts';
import { decodeWeights } from './weights.ts';

/** Outputs of a network: ten digit logits, then the logit of *is this a digit at all*. */
export const OUTPUTS = 11;

/** Frames sent through the layers at once; more would only cost memory. */
const MAX_BATCH = 128;

/** A network ready to run on the current TensorFlow.js backend. All calls are synchronous. */
export interface Network {
  readonly metadata: NetworkMetadata;
  readonly layers: readonly Layer[];
  /**
   * @param frames `count` × 28 × 28 values: ink, 0 (paper) … 1 (ink).
   * @returns `count` × 11 logits: digits 0…9, then *is a digit*.
   */
  logits(frames: Float32Array, count: number): Float32Array;
  /** Runs the layers `from` … `to − 1` on a batch. The caller disposes of the result. */
  forward(x: Tensor, from?: number, to?: number): Tensor;
  /** What every layer puts out for `x`, one tensor a layer. The caller disposes of them. */
  activations(x: Tensor4D): Tensor[];
  /** Frees the weights. */
  dispose(): void;
}

/**
 * Loads a standard TensorFlow.js layers-model (Keras `Sequential` topology).
 *
 * @param modelJson the parsed `model.json`.
 * @param weights its weight files, concatenated; may be quantised.
 * @throws ModelError (`code: 'model-broken'`) where the model is malformed or cannot be run.
 */
export function loadNetwork(modelJson: unknown, weights: ArrayBuffer): Network {
  const model = object(modelJson, 'model.json');
  const specs = parseTopology(model.modelTopology);
  const decoded = decodeWeights(model.weightsManifest, weights);
  const metadata = parseMetadata(model.userDefinedMetadata);

  const layers: Layer[] = [];
  const free = () =>
    dispose(layers.flatMap(({ kernel, bias }) => [kernel, bias].filter((t) => !!t)));
  let shape: readonly number[] = [FRAME_SIDE, FRAME_SIDE, 1];
  try {
    for (const spec of specs) {
      const layer = buildLayer(spec, shape, decoded);
      layers.push(layer);
      shape = layer.outputShape;
    }
    if (shape.join() !== `${OUTPUTS}`) throw new ModelError(`the output is [${shape}], not [11]`);
  } catch (error) {
    free();
    throw error;
  }

  const forward = (x: Tensor, from = 0, to = layers.length) =>
    tidy(() => layers.slice(from, to).reduce((y, layer) => layer.apply(y), x));

  return {
    metadata,
    layers,
    forward,
    logits: (frames, count) => {
      const pixels = FRAME_SIDE * FRAME_SIDE;
      if (frames.length !== count * pixels) {
        throw new RangeError('frames is not count × 28 × 28');
      }
      const logits = new Float32Array(count * OUTPUTS);
      for (let start = 0; start < count; start += MAX_BATCH) {
        const end = Math.min(count, start + MAX_BATCH);
        const batch = frames.subarray(start * pixels, end * pixels);
        const output = tidy(() =>
          forward(tensor4d(batch, [end - start, FRAME_SIDE, FRAME_SIDE, 1])),
        );
        // Not inside `tidy`, which looks for tensors in every number of what it returns.
        logits.set(output.dataSync(), start * OUTPUTS);
        output.dispose();
      }
      return logits;
    },
    activations: (x) =>
      tidy(() => {
        let y: Tensor = x;
        return layers.map((layer) => {
          y = layer.apply(y);
          return y;
        });
      }),
    dispose: free,
  };
}
