import { ModelError } from './model-error.ts';
import type { LayerSpec, Padding, Size } from './topology.ts';

/** A shape without the batch dimension: [rows, columns, channels] or [units]. */
export type Shape = readonly number[];

/**
 * Shape of a layer's output.
 *
 * @throws ModelError where the layer cannot follow such an input.
 */
export function outputShape(spec: LayerSpec, input: Shape): Shape {
  switch (spec.kind) {
    case 'convolution':
      return [
        ...slide(input, spec.kernelSize, spec.strides, spec.padding, spec.name),
        spec.filters,
      ];
    case 'max-pooling':
    case 'average-pooling':
      return [...slide(input, spec.poolSize, spec.strides, spec.padding, spec.name), input[2]];
    case 'global-average-pooling':
      requireRank(input, 3, spec.name);
      return [input[2]];
    case 'dense':
      requireRank(input, 1, spec.name);
      return [spec.units];
    case 'flatten':
      return [elements(input)];
    case 'activation':
    case 'add':
      return input;
    case 'upsampling':
      requireRank(input, 3, spec.name);
      return [input[0] * spec.size[0], input[1] * spec.size[1], input[2]];
  }
}

/** Shape of a layer's kernel, inputs before outputs; `null` where it has none. */
export function kernelShape(spec: LayerSpec, input: Shape): Shape | null {
  if (spec.kind === 'convolution') return [...spec.kernelSize, input[2], spec.filters];
  if (spec.kind === 'dense') return [input[0], spec.units];
  return null;
}

/** How many numbers a tensor of this shape holds. */
export function elements(shape: Shape): number {
  return shape.reduce((product, n) => product * n, 1);
}

function slide(
  input: Shape,
  window: Size,
  strides: Size,
  padding: Padding,
  name: string,
): number[] {
  requireRank(input, 3, name);
  return window.map((side, axis) => {
    const room = padding === 'same' ? input[axis] : input[axis] - side + 1;
    if (room < 1) throw new ModelError(`the input of ${name} is smaller than its window`);
    return Math.ceil(room / strides[axis]);
  });
}

function requireRank(shape: Shape, rank: number, name: string): void {
  if (shape.length !== rank) throw new ModelError(`${name} cannot follow a [${shape}]`);
}
