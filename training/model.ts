import { Tensor } from 'onnxruntime-node';
import { OUTPUTS } from '../src/recognizer/network/network.ts';
import type { LayerSpec } from '../src/recognizer/network/topology.ts';
import { FRAME_SIDE } from '../src/recognizer/types.ts';
import { type Parameter, type Traced, trace } from './architectures.ts';
import { FRAMES, gradientOf, LAST_GRADIENT, openBackward, openForward } from './gradients.ts';
import { type Loss, lossOf } from './loss.ts';
import { createRandom, normal } from './random.ts';

/** A network that can be trained: what it is, and how its gradient is found. */
export interface Model {
  readonly layers: readonly Traced[];
  readonly parameters: readonly Parameter[];
  /** Numbers in the flat vector of all parameters. */
  readonly size: number;
  /** He-normal kernels and zero biases; the same seed gives the same weights. */
  initialize(seed: number): Float32Array;
  /**
   * Loss of a batch and its gradient.
   *
   * @param parameters flat vector of all parameters.
   * @param frames batch × 28 × 28 × channels values, 0…1.
   * @param labels 0…9, or −1 for no digit.
   * @param gradient receives the gradient, laid out like `parameters`.
   */
  gradient(
    parameters: Float32Array,
    frames: Float32Array,
    labels: Int8Array,
    gradient: Float32Array,
  ): Promise<Pick<Loss, 'loss' | 'correct'>>;
}

/** @param channels numbers a pixel of the input. */
export function createModel(architecture: readonly LayerSpec[], channels = 1): Model {
  const layers = trace(architecture, channels);
  const parameters = layers.flatMap((layer) => layer.parameters);
  const size = parameters.reduce((total, parameter) => total + parameter.size, 0);
  let opened: ReturnType<typeof openBoth> | undefined;

  return {
    layers,
    parameters,
    size,
    initialize(seed) {
      const values = new Float32Array(size);
      parameters.forEach(({ offset, size, fanIn }, index) => {
        if (fanIn === 0) return;
        const random = createRandom(seed, index);
        const spread = Math.sqrt(2 / fanIn);
        for (let i = offset; i < offset + size; i++) values[i] = spread * normal(random);
      });
      return values;
    },
    async gradient(values, frames, labels, gradient) {
      opened ??= openBoth(layers);
      const { forward, backward } = await opened;
      const feeds: Record<string, Tensor> = {
        [FRAMES]: new Tensor(frames, [labels.length, FRAME_SIDE, FRAME_SIDE, channels]),
      };
      for (const { name, shape, offset, size } of parameters) {
        // A copy, since ONNX Runtime takes no shared memory.
        feeds[name] = new Tensor(values.slice(offset, offset + size), shape);
      }
      const found = await forward.run(feeds);
      const logits = found[layers[layers.length - 1].spec.name].data;
      const { loss, correct, gradient: dLogits } = lossOf(logits as Float32Array, labels);
      const gradients = await backward.run({
        ...feeds,
        ...found,
        [LAST_GRADIENT]: new Tensor(dLogits, [labels.length, OUTPUTS]),
      });
      for (const { name, offset } of parameters) {
        gradient.set(gradients[gradientOf(name)].data as Float32Array, offset);
      }
      return { loss, correct };
    },
  };
}

async function openBoth(layers: readonly Traced[]) {
  const [forward, backward] = await Promise.all([openForward(layers), openBackward(layers)]);
  return { forward, backward };
}
