import { elements } from '../src/recognizer/network/shapes.ts';
import type { Weight } from '../src/recognizer/network/weights.ts';
import type { Parameter, Traced } from './architectures.ts';

/**
 * Puts the weights of a network into a larger one, which then computes the same and has room to
 * learn more: to what is new in a layer nobody listens yet, and a new convolution passes on what it
 * is given. What does not fit stays as it is.
 *
 * Chen, Goodfellow & Shlens, "Net2Net: accelerating learning via knowledge transfer", 2016.
 *
 * @param layers the larger network.
 * @param weights those of the smaller one, by name.
 * @param values initial parameters of the larger one; changed.
 */
export function growInto(
  layers: readonly Traced[],
  weights: ReadonlyMap<string, Weight>,
  values: Float32Array,
): void {
  let flattened = 1;
  for (const { spec, inputShape, parameters } of layers) {
    if (spec.kind === 'flatten') flattened = elements(inputShape.slice(0, -1));
    const [kernel, bias] = parameters;
    if (!kernel) continue;
    const isConvolution = spec.kind === 'convolution';
    const positions = isConvolution ? elements(kernel.shape.slice(0, -2)) : flattened;
    const [old, oldBias] = parameters.map(({ name }) => weights.get(name));
    if (old && oldBias && embed(old, kernel, positions, values)) {
      values.set(oldBias.values, bias.offset);
    } else if (!old && isConvolution) {
      passOn(kernel, positions, values);
    }
    if (!isConvolution) flattened = 1;
  }
}

/** Inputs and outputs of a kernel, at each of its positions. */
function ends(shape: readonly number[], positions: number) {
  const outputs = shape[shape.length - 1];
  return { inputs: elements(shape) / positions / outputs, outputs };
}

/** Whether the old kernel fitted; each of its outputs ignores the inputs that are new. */
function embed(old: Weight, kernel: Parameter, positions: number, values: Float32Array): boolean {
  const from = ends(old.shape, positions);
  const to = ends(kernel.shape, positions);
  const fits =
    old.shape.length === kernel.shape.length &&
    Number.isInteger(from.inputs) &&
    from.inputs <= to.inputs &&
    from.outputs <= to.outputs;
  if (!fits) return false;
  for (let position = 0; position < positions; position++) {
    for (let input = 0; input < to.inputs; input++) {
      const row = position * from.inputs + input;
      for (let output = 0; output < from.outputs; output++) {
        const value = input < from.inputs ? old.values[row * from.outputs + output] : 0;
        const index = (position * to.inputs + input) * to.outputs + output;
        values[kernel.offset + index] = value;
      }
    }
  }
  return true;
}

/** Its first outputs become its inputs: right where these are not negative, as after a ReLU. */
function passOn(kernel: Parameter, positions: number, values: Float32Array): void {
  const { inputs, outputs } = ends(kernel.shape, positions);
  if (inputs > outputs) return;
  const middle = (positions - 1) / 2;
  for (let position = 0; position < positions; position++) {
    for (let input = 0; input < inputs; input++) {
      for (let output = 0; output < inputs; output++) {
        const index = (position * inputs + input) * outputs + output;
        const same = position === middle && input === output;
        values[kernel.offset + index] = same ? 1 : 0;
      }
    }
  }
}
