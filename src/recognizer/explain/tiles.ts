import type { Layer } from '../network/layers.ts';
import type { LayerTiles } from './explanation.ts';
import type { Values } from './pass.ts';

/** Grey of a weight of zero, and the largest step up or down from it. */
const ZERO = 128;
const REACH = 127;
/** Grey of the strongest activation. */
const WHITE = 255;

/**
 * Weights of a layer as pictures, each on a scale of its own: a weak pattern is a pattern too.
 *
 * @param kernel its weights, inputs before outputs; the inputs are the picture, row by row.
 * @param width of the picture its units look at.
 * @param units which of them to show, in this order.
 */
export function filterTiles(
  { spec, outputShape }: Layer,
  kernel: Float32Array,
  width: number,
  units: readonly number[],
): LayerTiles {
  const outputs = outputShape[outputShape.length - 1];
  const size = kernel.length / outputs;
  const tiles = units.map((unit) => {
    const weights = Array.from({ length: size }, (_, i) => kernel[i * outputs + unit]);
    const scale = REACH / largest(weights);
    return weights.map((weight) => Math.round(ZERO + weight * scale));
  });
  return { kind: 'filters', layer: spec.name, width, height: size / width, tiles };
}

/** What a layer's channels answered to a frame, one scale for all so that they can be compared. */
export function mapTiles({ spec }: Layer, { shape, values }: Values): LayerTiles {
  const [height, width, channels] = shape;
  const activations = values.map((value) => Math.max(0, value));
  const scale = WHITE / largest(activations);
  const tiles = Array.from({ length: channels }, (_, channel) =>
    Array.from({ length: height * width }, (_, i) =>
      Math.round(activations[i * channels + channel] * scale),
    ),
  );
  return { kind: 'maps', layer: spec.name, width, height, tiles };
}

/** The largest absolute value; 1 where all are zero, so that it can be divided by. */
function largest(values: ArrayLike<number>): number {
  return Array.from(values).reduce((high, value) => Math.max(high, Math.abs(value)), 0) || 1;
}
