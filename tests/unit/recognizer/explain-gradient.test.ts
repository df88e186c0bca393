import { type Tensor, tensor } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { gradientOf } from '../../../src/recognizer/explain/gradient.ts';
import { type Pass, passOf } from '../../../src/recognizer/explain/pass.ts';
import { loadNetwork, type Network } from '../../../src/recognizer/network/network.ts';
import type { LayerSpec } from '../../../src/recognizer/network/topology.ts';
import { trace } from '../../../training/architectures.ts';
import { startWasm } from '../../../training/backend.ts';
import { exportModel } from '../../../training/export.ts';
import { createModel } from '../../../training/model.ts';
import { createRandom } from '../../../training/random.ts';

const METADATA = { name: 'tiny', temperature: 1, digitTemperature: 1, digitBias: 0 };
const LOGITS: LayerSpec = {
  kind: 'dense',
  name: 'logits',
  units: 11,
  activation: 'linear',
  useBias: true,
};

const CONVOLUTION = { kind: 'convolution', filters: 4, strides: [1, 1], useBias: true } as const;
const POOLING = { poolSize: [3, 3], strides: [2, 2] } as const;

/**
 * Between them every kind of layer, activation, padding and overlap. No maximum is taken of equal
 * values, such as what a ReLU leaves: there is no slope to compare with.
 */
const ARCHITECTURES: Record<string, readonly LayerSpec[]> = {
  'max pooling, flattened': [
    { ...CONVOLUTION, name: 'a', kernelSize: [3, 3], padding: 'same', activation: 'linear' },
    { ...POOLING, kind: 'max-pooling', name: 'b', padding: 'same' },
    { ...CONVOLUTION, name: 'c', kernelSize: [3, 2], padding: 'same', activation: 'linear' },
    { ...POOLING, kind: 'max-pooling', name: 'd', padding: 'valid', poolSize: [2, 3] },
    { kind: 'flatten', name: 'e' },
    { kind: 'dense', name: 'f', units: 12, activation: 'relu', useBias: true },
    LOGITS,
  ],
  'average pooling, pooled globally': [
    {
      ...CONVOLUTION,
      name: 'a',
      kernelSize: [5, 3],
      strides: [2, 2],
      padding: 'valid',
      activation: 'relu',
    },
    { ...POOLING, kind: 'average-pooling', name: 'b', padding: 'same' },
    { ...CONVOLUTION, name: 'c', kernelSize: [3, 3], padding: 'same', activation: 'linear' },
    { kind: 'activation', name: 'd', activation: 'relu' },
    { ...POOLING, kind: 'average-pooling', name: 'e', padding: 'valid' },
    { kind: 'global-average-pooling', name: 'f' },
    LOGITS,
  ],
};

function networkOf(architecture: readonly LayerSpec[]): Network {
  const values = createModel(architecture).initialize(3);
  const { modelJson, weights } = exportModel(trace(architecture), values, METADATA);
  return loadNetwork(modelJson, weights);
}

/** The logit when what reaches layer `at` is moved along a direction. */
function moved(network: Network, pass: Pass, at: number, direction: Float32Array, step: number) {
  const { shape, values } = pass[at];
  const x = tensor(
    values.map((value, i) => value + step * direction[i]),
    [1, ...shape],
  );
  const y: Tensor = network.forward(x, at);
  return y.dataSync()[LOGIT];
}

const LOGIT = 4;
const STEP = 2e-3;

beforeAll(startWasm);

test.each(Object.entries(ARCHITECTURES))('%s: gradients are slopes', (_, architecture) => {
  const network = networkOf(architecture);
  const random = createRandom(5);
  const pass = passOf(network, Float32Array.from({ length: 784 }, random));
  for (let at = 0; at < architecture.length; at++) {
    const gradient = gradientOf(network, pass, LOGIT, at);
    const steepness = Math.hypot(...gradient);
    expect(steepness).toBeGreaterThan(0);
    // Along the gradient the slope is its length; along any other direction its share of it.
    const uphill = gradient.map((slope) => slope / steepness);
    const anywhere = Float32Array.from({ length: gradient.length }, () => random() - 0.5);
    for (const direction of [uphill, anywhere.map((d) => d / Math.hypot(...anywhere))]) {
      const up = moved(network, pass, at, direction, STEP);
      const down = moved(network, pass, at, direction, -STEP);
      const slope = gradient.reduce((sum, g, i) => sum + g * direction[i], 0);
      expect(Math.abs((up - down) / (2 * STEP) - slope)).toBeLessThan(0.02 * steepness);
    }
  }
});
