import { dispose, type Tensor, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { type Judgement, parseJudgement } from '../judgement/judgement.ts';
import { object } from '../network/json.ts';
import { buildLayer, type Layer } from '../network/layers.ts';
import { ModelError } from '../network/model-error.ts';
import { parseGraph } from '../network/topology.ts';
import { decodeWeights } from '../network/weights.ts';
import { type Cells, OUTPUTS, STRIDE } from './outputs.ts';

/** Sides of what the reader is shown must be multiples of this, in pixels. */
export const GRAIN = 32;

/** The network that finds and names the characters of a picture, on the current backend. */
export interface Reader {
  /** How its outputs and the frame network's become probabilities. */
  readonly judgement: Judgement;
  /**
   * @param pixels height × width × 3 values, contrast normalised; both sides multiples of `GRAIN`.
   */
  look(pixels: Float32Array, width: number, height: number): Cells;
  /** Frees the weights. */
  dispose(): void;
}

/**
 * Loads a standard TensorFlow.js layers-model (Keras `Functional` topology).
 *
 * @param modelJson the parsed `model.json`.
 * @param weights its weight files, concatenated; may be quantised.
 * @throws ModelError (`code: 'model-broken'`) where the model is malformed or is no reader.
 */
export function loadReader(modelJson: unknown, weights: ArrayBuffer): Reader {
  const model = object(modelJson, 'model.json');
  const nodes = parseGraph(model.modelTopology);
  const decoded = decodeWeights(model.weightsManifest, weights);
  const judgement = parseJudgement(model.userDefinedMetadata);
  const layers = new Map<string, Layer>();
  const free = () =>
    dispose([...layers.values()].flatMap(({ kernel, bias }) => [kernel, bias].filter((t) => !!t)));
  try {
    for (const { spec, inputs } of nodes) {
      const from = inputs.map((name) => layers.get(name)?.outputShape ?? []);
      layers.set(spec.name, buildLayer(spec, from[0] ?? [GRAIN, GRAIN, 3], decoded));
    }
    const shape = layers.get(nodes[nodes.length - 1]?.spec.name ?? '')?.outputShape;
    const expected = [GRAIN / STRIDE, GRAIN / STRIDE, OUTPUTS].join();
    if (shape?.join() !== expected)
      throw new ModelError(`the output is [${shape}], not [${expected}]`);
  } catch (error) {
    free();
    throw error;
  }
  return {
    judgement,
    look(pixels, width, height) {
      const output = tidy(() => {
        const input = tensor4d(pixels, [1, height, width, 3]);
        const outputs = new Map<string, Tensor>();
        let last: Tensor = input;
        for (const { spec, inputs } of nodes) {
          const [first = input, ...more] = inputs.map((name) => outputs.get(name) as Tensor);
          last = (layers.get(spec.name) as Layer).apply(first, ...more);
          outputs.set(spec.name, last);
        }
        return last;
      });
      // Not inside `tidy`, which looks for tensors in every number of what it returns.
      const data = output.dataSync<'float32'>();
      output.dispose();
      return { columns: width / STRIDE, rows: height / STRIDE, data };
    },
    dispose: free,
  };
}
