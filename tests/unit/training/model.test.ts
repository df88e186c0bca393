import { expect, test } from 'vitest';
import type { LayerSpec } from '../../../src/recognizer/network/topology.ts';
import { ARCHITECTURES } from '../../../training/architectures.ts';
import { createModel } from '../../../training/model.ts';
import { adamStep } from '../../../training/optimizer.ts';
import { createRandom } from '../../../training/random.ts';

const SMALL: readonly LayerSpec[] = [
  {
    kind: 'convolution',
    name: 'conv',
    filters: 3,
    kernelSize: [3, 3],
    strides: [1, 1],
    padding: 'same',
    activation: 'relu',
    useBias: true,
  },
  { kind: 'max-pooling', name: 'pool', poolSize: [2, 2], strides: [2, 2], padding: 'valid' },
  {
    kind: 'convolution',
    name: 'conv2',
    filters: 4,
    kernelSize: [3, 3],
    strides: [1, 1],
    padding: 'same',
    activation: 'relu',
    useBias: true,
  },
  { kind: 'flatten', name: 'flatten' },
  { kind: 'dense', name: 'logits', units: 11, activation: 'linear', useBias: true },
];

function batch(count: number) {
  const random = createRandom(5);
  const frames = Float32Array.from({ length: count * 784 }, random);
  return { frames, labels: Int8Array.from({ length: count }, (_, i) => (i % 11) - 1) };
}

test('the gradient is the slope of the loss', async () => {
  const model = createModel(SMALL);
  const parameters = model.initialize(1);
  const { frames, labels } = batch(4);
  const gradient = new Float32Array(model.size);
  const unused = new Float32Array(model.size);
  await model.gradient(parameters, frames, labels, gradient);
  const lossAt = async (values: Float32Array) =>
    (await model.gradient(values, frames, labels, unused)).loss;

  // Along the gradient itself the slope is largest, so rounding weighs least.
  const length = Math.hypot(...gradient);
  const step = 1e-2;
  for (const { offset, size } of model.parameters) {
    const part = gradient.subarray(offset, offset + size);
    const norm = Math.hypot(...part);
    const moved = (sign: number) => {
      const values = parameters.slice();
      for (let i = 0; i < size; i++) values[offset + i] += (sign * step * part[i]) / norm;
      return values;
    };
    const slope = ((await lossAt(moved(1))) - (await lossAt(moved(-1)))) / (2 * step);
    expect(Math.abs(slope - norm) / length).toBeLessThan(0.02);
  }
});

test('it learns a batch by heart', async () => {
  const model = createModel(SMALL);
  const vector = () => new Float32Array(model.size);
  const parameters = model.initialize(2);
  const state = { parameters, momentum: vector(), variance: vector(), average: vector() };
  const { frames, labels } = batch(11);
  const gradient = vector();
  const losses: number[] = [];
  for (let step = 0; step < 60; step++) {
    const { loss } = await model.gradient(parameters, frames, labels, gradient);
    const settings = { step, learningRate: 0.01, weightDecay: 0, averageOver: 10 };
    adamStep(state, [gradient], settings, 0, model.size);
    losses.push(loss);
  }
  expect(losses.at(-1)).toBeLessThan(losses[0] / 3);
});

test('the same seed gives the same weights, another seed others', () => {
  const model = createModel(ARCHITECTURES.cnn);
  expect(model.initialize(7)).toEqual(model.initialize(7));
  expect(model.initialize(7)).not.toEqual(model.initialize(8));
});
