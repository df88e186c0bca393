import { Tensor } from 'onnxruntime-node';
import type { Shape } from '../src/recognizer/network/shapes.ts';
import type { LayerSpec } from '../src/recognizer/network/topology.ts';
import { FRAME_SIDE } from '../src/recognizer/types.ts';
import { type Parameter, type Traced, trace } from './architectures.ts';
import { FRAMES, gradientOf, LAST_GRADIENT, openBackward, openForward } from './gradients.ts';
import { type Loss, lossOf } from './loss.ts';
import { createRandom, normal } from './random.ts';

/** A network whose gradient can be found, whatever its loss. */
export interface Differentiable {
  readonly layers: readonly Traced[];
  readonly parameters: readonly Parameter[];
  /** Numbers in the flat vector of all parameters. */
  readonly size: number;
  /** He-normal kernels and zero biases; the same seed gives the same weights. */
  initialize(seed: number): Float32Array;
  /** The output of the last layer for a batch, channels first. */
  output(parameters: Float32Array, input: Float32Array, count: number): Promise<Float32Array>;
  /**
   * The loss of a batch and its gradient.
   *
   * @param input `count` inputs of the network, channels last.
   * @param lossOf from the output (channels first) to the loss and its gradient.
   * @param gradient receives the gradient, laid out like `parameters`.
   */
  differentiate<L extends { readonly gradient: Float32Array }>(
    parameters: Float32Array,
    input: Float32Array,
    count: number,
    lossOf: (output: Float32Array) => L,
    gradient: Float32Array,
  ): Promise<L>;
}

/** A network that reads frames and can be trained. */
export interface Model extends Differentiable {
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
  const network = createDifferentiable(trace(architecture, channels), [
    FRAME_SIDE,
    FRAME_SIDE,
    channels,
  ]);
  return {
    ...network,
    gradient: (values, frames, labels, gradient) =>
      network.differentiate(
        values,
        frames,
        labels.length,
        (logits) => lossOf(logits, labels),
        gradient,
      ),
  };
}

/** @param inputShape rows, columns and channels of the network's input. */
export function createDifferentiable(layers: readonly Traced[], inputShape: Shape): Differentiable {
  const parameters = layers.flatMap((layer) => layer.parameters);
  const size = parameters.reduce((total, parameter) => total + parameter.size, 0);
  const last = layers[layers.length - 1].spec.name;
  let opened: ReturnType<typeof openBoth> | undefined;

  function feedsOf(values: Float32Array, input: Float32Array, count: number) {
    const feeds: Record<string, Tensor> = { [FRAMES]: new Tensor(input, [count, ...inputShape]) };
    for (const { name, shape, offset, size } of parameters) {
      // A copy, since ONNX Runtime takes no shared memory.
      feeds[name] = new Tensor(values.slice(offset, offset + size), shape);
    }
    return feeds;
  }

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
    async output(values, input, count) {
      opened ??= openBoth(layers);
      const { forward } = await opened;
      const found = await forward.run(feedsOf(values, input, count));
      return found[last].data as Float32Array;
    },
    async differentiate(values, input, count, lossOf, gradient) {
      opened ??= openBoth(layers);
      const { forward, backward } = await opened;
      const feeds = feedsOf(values, input, count);
      const found = await forward.run(feeds);
      const loss = lossOf(found[last].data as Float32Array);
      const gradients = await backward.run({
        ...feeds,
        ...found,
        [LAST_GRADIENT]: new Tensor(loss.gradient, found[last].dims),
      });
      for (const { name, offset } of parameters) {
        gradient.set(gradients[gradientOf(name)].data as Float32Array, offset);
      }
      return loss;
    },
  };
}

async function openBoth(layers: readonly Traced[]) {
  const [forward, backward] = await Promise.all([openForward(layers), openBackward(layers)]);
  return { forward, backward };
}
