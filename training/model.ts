import {
  add,
  fused,
  matMul,
  maxPool,
  relu,
  reshape,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tensor,
  tensor2d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import { OUTPUTS } from '../src/recognizer/network/network.ts';
import type { ConvolutionSpec, DenseSpec, LayerSpec } from '../src/recognizer/network/topology.ts';
import { FRAME_SIDE } from '../src/recognizer/types.ts';
import { type Parameter, type Traced, trace } from './architectures.ts';
import { view } from './backend.ts';
import {
  biasGradient,
  filterGradient,
  inputGradient,
  leftGradient,
  maxPoolGradient,
  reluGradient,
  rightGradient,
} from './gradients.ts';
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
  ): Pick<Loss, 'loss' | 'correct'>;
}

/** A layer's output, and how a gradient goes back through it. */
interface Pass {
  readonly y: Tensor;
  /** Stores the gradients of the layer's parameters; gives that of its input where one is needed. */
  backward(dy: Tensor): Tensor | null;
}

/** Where a layer reads its parameters and leaves their gradients. */
interface Store {
  read(index: number): Tensor;
  write(index: number, gradient: Tensor): void;
}

/** @param channels numbers a pixel of the input. */
export function createModel(architecture: readonly LayerSpec[], channels = 1): Model {
  const layers = trace(architecture, channels);
  const parameters = layers.flatMap((layer) => layer.parameters);
  const size = parameters.reduce((total, parameter) => total + parameter.size, 0);
  const firstTrained = layers.findIndex((layer) => layer.parameters.length > 0);

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
    gradient: (values, frames, labels, gradient) =>
      tidy(() => {
        let y: Tensor = tensor4d(frames, [labels.length, FRAME_SIDE, FRAME_SIDE, channels]);
        const passes = layers.map(({ spec, parameters }, index) => {
          const store = storeOf(parameters, values, gradient);
          const pass = run(spec, y, store, index > firstTrained);
          y = pass.y;
          return pass;
        });
        const { loss, correct, gradient: dLogits } = lossOf(y.dataSync<'float32'>(), labels);
        let dy: Tensor | null = tensor2d(dLogits, [labels.length, OUTPUTS]);
        for (const pass of passes.reverse()) if (dy) dy = pass.backward(dy);
        return { loss, correct };
      }),
  };
}

function storeOf(
  parameters: readonly Parameter[],
  values: Float32Array,
  gradient: Float32Array,
): Store {
  return {
    read: (index) => {
      const { offset, size, shape } = parameters[index];
      return tensor(values.subarray(offset, offset + size), [...shape]);
    },
    write: (index, value) => gradient.set(view(value), parameters[index].offset),
  };
}

function run(spec: LayerSpec, x: Tensor, store: Store, needsInput: boolean): Pass {
  switch (spec.kind) {
    case 'convolution':
      return convolution(spec, x as Tensor4D, store, needsInput);
    case 'dense':
      return dense(spec, x as Tensor2D, store, needsInput);
    case 'max-pooling': {
      const y = maxPool(x as Tensor4D, [...spec.poolSize], [...spec.strides], spec.padding);
      return { y, backward: (dy) => maxPoolGradient(dy as Tensor4D, x as Tensor4D) };
    }
    case 'flatten':
      return {
        y: reshape(x, [x.shape[0], -1]),
        backward: (dy) => reshape(dy, x.shape),
      };
    default:
      throw new Error(`no gradient for ${spec.kind}`);
  }
}

function convolution(
  { kernelSize, strides, padding, activation }: ConvolutionSpec,
  x: Tensor4D,
  store: Store,
  needsInput: boolean,
): Pass {
  const filter = store.read(0) as Tensor4D;
  const bias = store.read(1) as Tensor1D;
  const y = fused.conv2d({ x, filter, bias, strides: [...strides], pad: padding, activation });
  return {
    y,
    backward: (gradient) => {
      const dy =
        activation === 'relu' ? reluGradient(gradient as Tensor4D, y) : (gradient as Tensor4D);
      store.write(0, filterGradient(x, dy, kernelSize, strides[0], padding));
      store.write(1, biasGradient(dy));
      return needsInput ? inputGradient(dy, filter, padding) : null;
    },
  };
}

function dense({ activation }: DenseSpec, x: Tensor2D, store: Store, needsInput: boolean): Pass {
  const kernel = store.read(0) as Tensor2D;
  const z = add(matMul(x, kernel), store.read(1)) as Tensor2D;
  const y = activation === 'relu' ? relu(z) : z;
  return {
    y,
    backward: (gradient) => {
      const dy =
        activation === 'relu' ? reluGradient(gradient as Tensor2D, y) : (gradient as Tensor2D);
      store.write(0, rightGradient(x, dy));
      store.write(1, biasGradient(dy));
      return needsInput ? leftGradient(dy, kernel) : null;
    },
  };
}
