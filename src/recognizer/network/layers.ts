import {
  add,
  avgPool,
  fused,
  image,
  matMul,
  maxPool,
  mean,
  relu,
  reshape,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tensor,
  tensor1d,
} from '@tensorflow/tfjs-core';
import { ModelError } from './model-error.ts';
import { kernelShape, outputShape, type Shape } from './shapes.ts';
import type { LayerSpec } from './topology.ts';
import type { Weight } from './weights.ts';

/** A layer with its weights on the backend. */
export interface Layer {
  readonly spec: LayerSpec;
  readonly outputShape: Shape;
  /** [rows, columns, in, out] of a convolution, [in, out] of a dense layer. */
  readonly kernel?: Tensor;
  readonly bias?: Tensor1D;
  /** Runs the layer on a batch; the caller disposes of the result (or runs inside `tidy`). */
  apply(x: Tensor, ...more: Tensor[]): Tensor;
}

/**
 * Puts one layer's weights on the backend.
 *
 * @param inputShape shape of its input.
 * @throws ModelError where the weights are missing or do not fit the input.
 */
export function buildLayer(
  spec: LayerSpec,
  inputShape: Shape,
  weights: ReadonlyMap<string, Weight>,
): Layer {
  const shape = outputShape(spec, inputShape);
  const placed = place(spec, kernelShape(spec, inputShape), weights);
  return { spec, outputShape: shape, ...placed, apply: operation(spec, shape, placed) };
}

interface Placed {
  readonly kernel?: Tensor;
  readonly bias?: Tensor1D;
}

function operation(spec: LayerSpec, shape: Shape, { kernel, bias }: Placed): Layer['apply'] {
  switch (spec.kind) {
    case 'convolution':
      return (x) =>
        fused.conv2d({
          x: x as Tensor4D,
          filter: kernel as Tensor4D,
          strides: [...spec.strides],
          pad: spec.padding,
          activation: spec.activation,
          ...(bias && { bias }),
        });
    case 'dense':
      // Not fused.matMul: on WASM that is a plain loop, six times slower than the three ops.
      return (x) => {
        const product = matMul(x as Tensor2D, kernel as Tensor2D);
        const y = bias ? add(product, bias) : product;
        return spec.activation === 'relu' ? relu(y) : y;
      };
    case 'max-pooling':
      return (x) => maxPool(x as Tensor4D, [...spec.poolSize], [...spec.strides], spec.padding);
    case 'average-pooling':
      return (x) => avgPool(x as Tensor4D, [...spec.poolSize], [...spec.strides], spec.padding);
    case 'global-average-pooling':
      return (x) => mean(x, [1, 2]);
    case 'flatten':
      return (x) => reshape(x, [x.shape[0], ...shape]);
    case 'upsampling':
      return (x) => {
        const [, rows, columns] = x.shape as [number, number, number, number];
        const size: [number, number] = [rows * spec.size[0], columns * spec.size[1]];
        return image.resizeNearestNeighbor(x as Tensor4D, size);
      };
    case 'add':
      return (x, ...more) => more.reduce((sum, one) => add(sum, one), x);
    case 'activation':
      return (x) => (spec.activation === 'relu' ? relu(x) : reshape(x, x.shape));
  }
}

/** Kernel and bias of a layer as tensors, named as Keras names them. */
function place(spec: LayerSpec, shape: Shape | null, weights: ReadonlyMap<string, Weight>): Placed {
  if (shape === null) return {};
  const find = (name: string, expected: Shape): Float32Array => {
    const weight = weights.get(`${spec.name}/${name}`);
    if (weight === undefined) throw new ModelError(`${spec.name}/${name} is missing`);
    if (weight.shape.join() === expected.join()) return weight.values;
    throw new ModelError(`${spec.name}/${name} is [${weight.shape}], not [${expected}]`);
  };
  const biased = (spec.kind === 'convolution' || spec.kind === 'dense') && spec.useBias;
  const bias = biased ? find('bias', shape.slice(-1)) : undefined;
  const kernel = tensor(find('kernel', shape), [...shape]);
  return bias ? { kernel, bias: tensor1d(bias) } : { kernel };
}
