import type { Tensor } from '@tensorflow/tfjs-core';
import { predict } from '../network/calibrate.ts';
import type { Network } from '../network/network.ts';
import { FRAME_SIDE } from '../types.ts';
import type { ExplainOptions, Explanation, LayerTiles } from './explanation.ts';
import { gradientOf } from './gradient.ts';
import { heatOf } from './heat.ts';
import { type Pass, passOf } from './pass.ts';
import { filterTiles, mapTiles } from './tiles.ts';

/** A dense layer has hundreds of units; so many are shown. */
const MOST_UNITS = 24;

/**
 * Says why a network would read a frame as a digit. Synchronous.
 *
 * @param frame 28 × 28 ink values, 0 (paper) … 255 (ink).
 * @param network the network that `options.model` names, on an initialised TensorFlow.js backend.
 */
export function explain(
  frame: readonly number[],
  network: Network,
  options: ExplainOptions,
): Explanation {
  const ink = Float32Array.from(frame, (value) => value / 255);
  const pass = passOf(network, ink);
  const [{ probabilities }] = predict(network, [ink]);
  return {
    ...options,
    probabilities,
    heat: Array.from(heatOf(network, pass, options.digit)),
    layers: [firstWeights(network, pass, options.digit), ...maps(network, pass)],
  };
}

/** All filters of a first convolution; of a first dense layer the units that spoke most. */
function firstWeights(network: Network, pass: Pass, digit: number): LayerTiles {
  const first = network.layers.findIndex(({ kernel }) => kernel !== undefined);
  const layer = network.layers[first];
  const kernel = (layer.kernel as Tensor).dataSync<'float32'>();
  if (layer.spec.kind === 'convolution') {
    const all = Array.from({ length: layer.spec.filters }, (_, filter) => filter);
    return filterTiles(layer, kernel, layer.spec.kernelSize[1], all);
  }
  const slopes = gradientOf(network, pass, digit, first + 1);
  const said = slopes.map((slope, unit) => slope * pass[first + 1].values[unit]);
  const loudest = Array.from(said.keys()).sort((a, b) => said[b] - said[a]);
  return filterTiles(layer, kernel, FRAME_SIDE, loudest.slice(0, MOST_UNITS));
}

function maps({ layers }: Network, pass: Pass): LayerTiles[] {
  return layers.flatMap((layer, i) =>
    layer.spec.kind === 'convolution' ? [mapTiles(layer, pass[i + 1])] : [],
  );
}
