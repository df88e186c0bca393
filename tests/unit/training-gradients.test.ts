import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { startWasm } from '../../training/backend.ts';
import {
  biasGradient,
  filterGradient,
  inputGradient,
  leftGradient,
  maxPoolGradient,
  reluGradient,
  rightGradient,
} from '../../training/gradients.ts';

/** Values that a backend other than the current one can be given. */
interface Values {
  readonly shape: number[];
  readonly values: Float32Array;
}

let seed = 0;
function random(...shape: number[]): Values {
  const tensor = tf.randomNormal(shape, 0, 1, 'float32', ++seed);
  return { shape, values: tensor.dataSync<'float32'>() };
}

function tensor<T extends tf.Tensor>({ values, shape }: Values): T {
  return tf.tensor(values, shape) as T;
}

/** What `f` gives on the TensorFlow.js cpu backend. */
async function onCpu(f: (...inputs: tf.Tensor[]) => tf.Tensor, ...inputs: Values[]) {
  await tf.setBackend('cpu');
  const values = f(...inputs.map(tensor)).dataSync<'float32'>();
  await tf.setBackend('wasm');
  return values;
}

/** Runs one of the gradient kernels that the cpu backend has. */
function kernel(name: string, inputs: tf.NamedTensorMap, attributes: tf.NamedAttrMap): tf.Tensor {
  return tf.engine().runKernel(name, inputs, attributes) as tf.Tensor;
}

function expectClose(actual: tf.Tensor, expected: Float32Array): void {
  const values = actual.dataSync();
  expect(values.length).toBe(expected.length);
  const worst = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - values[i])), 0);
  expect(worst).toBeLessThan(1e-3);
}

beforeAll(startWasm);

test.each([
  { side: 3, stride: 1, padding: 'same' },
  { side: 3, stride: 1, padding: 'valid' },
  { side: 5, stride: 1, padding: 'same' },
  { side: 2, stride: 1, padding: 'same' },
  { side: 3, stride: 2, padding: 'same' },
  { side: 3, stride: 2, padding: 'valid' },
] as const)(
  'convolution $side×$side, stride $stride, $padding',
  async ({ side, stride, padding }) => {
    const x = random(3, 8, 9, 2);
    const filter = random(side, side, 2, 5);
    const y = tf.conv2d(tensor<tf.Tensor4D>(x), tensor<tf.Tensor4D>(filter), stride, padding);
    const dy = random(...y.shape);
    const attributes = { strides: stride, pad: padding, dataFormat: 'NHWC' };
    const dFilter = await onCpu(
      (x, dy) =>
        kernel('Conv2DBackpropFilter', { x, dy }, { ...attributes, filterShape: filter.shape }),
      x,
      dy,
    );
    expectClose(filterGradient(tensor(x), tensor(dy), [side, side], stride, padding), dFilter);
    if (stride > 1) return;
    const dx = await onCpu(
      (dy, filter) =>
        kernel('Conv2DBackpropInput', { dy, filter }, { ...attributes, inputShape: x.shape }),
      dy,
      filter,
    );
    expectClose(inputGradient(tensor(dy), tensor(filter), padding), dx);
  },
);

test('product of matrices', async () => {
  const [a, b, dy] = [random(4, 7), random(7, 5), random(4, 5)];
  const da = await onCpu((dy, b) => tf.matMul(dy, b, false, true), dy, b);
  const db = await onCpu((a, dy) => tf.matMul(a, dy, true, false), a, dy);
  expectClose(leftGradient(tensor(dy), tensor(b)), da);
  expectClose(rightGradient(tensor(a), tensor(dy)), db);
});

test('bias', async () => {
  const dy = random(2, 3, 3, 4);
  expectClose(biasGradient(tensor(dy)), await onCpu((dy) => tf.sum(dy, [0, 1, 2]), dy));
});

test('relu', async () => {
  const [x, dy] = [random(50, 7), random(50, 7)];
  const expected = await onCpu((x, dy) => tf.mul(dy, tf.step(x)), x, dy);
  expectClose(reluGradient(tensor(dy), tf.relu(tensor(x))), expected);
});

test.each([
  [6, 8],
  [7, 5],
])('max-pooling of %i×%i', async (height, width) => {
  const x = random(2, height, width, 3);
  const y = tf.maxPool(tensor<tf.Tensor4D>(x), 2, 2, 'valid');
  const dy = random(...y.shape);
  const expected = await onCpu(
    (input, dy, output) =>
      kernel('MaxPoolGrad', { dy, input, output }, { filterSize: 2, strides: 2, pad: 'valid' }),
    x,
    dy,
    { shape: y.shape, values: y.dataSync<'float32'>() },
  );
  expectClose(maxPoolGradient(tensor(dy), tensor(x)), expected);
});
