import type { Shape } from '../../src/recognizer/network/shapes.ts';
import type { Differentiable } from '../model.ts';
import type { Examples } from './examples.ts';
import { importanceOf } from './importance.ts';
import { meanProducts, type Products } from './products.ts';
import { roundKernel } from './rounding.ts';

/** A network whose kernels lie on few levels. */
export interface Packed {
  /** Flat vector of all parameters. */
  readonly values: Float32Array;
  /** How far apart the levels of each kernel are, by its name. */
  readonly steps: ReadonlyMap<string, number>;
}

/** Packs a network, more or less thriftily: what takes time is done once. */
export type Packer = (thrift: number) => Packed;

/**
 * Rounds the kernels of a network to so few levels, the finer the more the loss depends on them,
 * that they deflate to a few bits a weight. The file keeps a byte a weight, as TensorFlow.js knows
 * it.
 *
 * @param inputShape rows, columns and channels of the network's input.
 * @returns packs by the loss that is accepted for a bit.
 */
export async function createPacker(
  network: Differentiable,
  inputShape: Shape,
  values: Float32Array,
  examples: Examples,
): Promise<Packer> {
  const importance = await importanceOf(network, values, examples);
  const products = await meanProducts(network.layers, values, examples.inputs, inputShape);
  return (thrift) => {
    const packed = values.slice();
    const steps = new Map<string, number>();
    for (const { parameters } of network.layers) {
      if (parameters.length === 0) continue;
      const [kernel, bias] = parameters.map(({ offset, size }) =>
        packed.subarray(offset, offset + size),
      );
      const [{ name, offset, size }] = parameters;
      const own = products.get(name) as Products;
      const units = importanceOfUnits(importance.subarray(offset, offset + size), own);
      steps.set(name, roundKernel(kernel, bias, own, units, thrift));
    }
    return { values: packed, steps };
  };
}

/** A weight's importance is taken for its unit's times the mean square of its input. */
function importanceOfUnits(weights: Float64Array, products: Products): Float64Array {
  const side = Math.sqrt(products.length);
  const units = weights.length / (side - 1);
  const ofUnits = new Float64Array(units);
  let square = 0;
  for (let k = 0; k < side - 1; k++) {
    square += products[k * side + k];
    for (let unit = 0; unit < units; unit++) ofUnits[unit] += weights[k * units + unit];
  }
  return ofUnits.map((sum) => sum / square);
}
