import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { LayerSpec, Size } from '../../../src/recognizer/network/topology.ts';
import { lossOf } from '../../../training/loss.ts';
import { createModel } from '../../../training/model.ts';
import { createRandom, normal } from '../../../training/random.ts';

// The gradients of ONNX Runtime against those that TensorFlow.js finds on its own.

beforeAll(() => tf.setBackend('cpu'));

const convolution = (name: string, kernelSize: Size, more = {}): LayerSpec => ({
  kind: 'convolution',
  name,
  filters: 3,
  kernelSize,
  strides: [1, 1],
  padding: 'same',
  activation: 'relu',
  useBias: true,
  ...more,
});
const pooling = (name: string): LayerSpec => ({
  kind: 'max-pooling',
  name,
  poolSize: [2, 2],
  strides: [2, 2],
  padding: 'valid',
});
const flatten: LayerSpec = { kind: 'flatten', name: 'flatten' };
const dense = (name: string, units: number, activation: 'relu' | 'linear'): LayerSpec => ({
  kind: 'dense',
  name,
  units,
  activation,
  useBias: true,
});
const logits = dense('logits', 11, 'linear');

const NETWORKS: Readonly<Record<string, readonly LayerSpec[]>> = {
  'dense layers': [flatten, dense('dense1', 7, 'relu'), logits],
  'a convolution': [convolution('conv1', [3, 3]), flatten, logits],
  'a linear convolution': [convolution('conv1', [3, 3], { activation: 'linear' }), flatten, logits],
  'filters of 1 and 5': [
    convolution('conv1', [5, 5]),
    convolution('conv2', [1, 3], { filters: 5 }),
    flatten,
    logits,
  ],
  'a pooling before the first weights': [pooling('pool1'), flatten, logits],
  // 28 → 14 → 7 → 3: the last row and column of seven are in no window.
  'poolings of even and odd sides': [
    convolution('conv1', [3, 3]),
    pooling('pool1'),
    pooling('pool2'),
    convolution('conv2', [3, 3]),
    pooling('pool3'),
    flatten,
    dense('dense1', 9, 'relu'),
    logits,
  ],
};

const CHANNELS = 2;
const LABELS = Int8Array.of(4, -1, 9);

test.each(Object.entries(NETWORKS))('%s', async (_, architecture) => {
  const model = createModel(architecture, CHANNELS);
  const random = createRandom(3);
  const parameters = Float32Array.from({ length: model.size }, () => 0.2 * normal(random));
  const frames = Float32Array.from({ length: LABELS.length * 784 * CHANNELS }, () =>
    normal(random),
  );
  const found = new Float32Array(model.size);
  const { loss } = await model.gradient(parameters, frames, LABELS, found);

  const kernels = model.parameters.map(({ shape, offset, size }) =>
    tf.tensor(parameters.slice(offset, offset + size), [...shape]),
  );
  const outputOf = (...weights: tf.Tensor[]) => {
    let rest = weights;
    return architecture.reduce<tf.Tensor>(
      (x, layer) => {
        if (layer.kind === 'flatten') return tf.reshape(x, [LABELS.length, -1]);
        if (layer.kind === 'max-pooling') return tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid');
        const [kernel, bias, ...others] = rest;
        rest = others;
        const y =
          layer.kind === 'dense'
            ? tf.matMul(x, kernel)
            : tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'same');
        const z = tf.add(y, bias);
        return 'activation' in layer && layer.activation === 'relu' ? tf.relu(z) : z;
      },
      tf.tensor4d(frames, [LABELS.length, 28, 28, CHANNELS]),
    );
  };
  const expected = lossOf(outputOf(...kernels).dataSync<'float32'>(), LABELS);
  expect(loss).toBeCloseTo(expected.loss, 4);
  const weighted = tf.tensor2d(expected.gradient, [LABELS.length, 11]);
  const gradients = tf.grads((...weights) => tf.sum(tf.mul(outputOf(...weights), weighted)))(
    kernels,
  );
  const largest = Math.max(...found.map(Math.abs));
  gradients.forEach((gradient, index) => {
    const { offset } = model.parameters[index];
    gradient.dataSync().forEach((value, i) => {
      expect(Math.abs(value - found[offset + i])).toBeLessThan(1e-4 * largest);
    });
  });
});

test.each([{ kernelSize: [2, 2] as const }, { padding: 'valid' }, { strides: [3, 3] }])(
  'a convolution it has no gradient for is refused: %j',
  async ({ kernelSize = [3, 3] as const, ...more }) => {
    const model = createModel([convolution('conv1', kernelSize, more), flatten, logits]);
    const gradient = new Float32Array(model.size);
    const frames = new Float32Array(784);
    await expect(
      model.gradient(model.initialize(1), frames, Int8Array.of(1), gradient),
    ).rejects.toThrow('conv1: no gradient');
  },
);
