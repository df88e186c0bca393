import '@tensorflow/tfjs-backend-cpu';
import { readFileSync } from 'node:fs';
import {
  io,
  memory,
  setBackend,
  type Tensor,
  type Tensor4D,
  tensor4d,
} from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { ModelError } from '../../../src/recognizer/network/model-error.ts';
import { loadNetwork, type Network } from '../../../src/recognizer/network/network.ts';
import type { LayerSpec } from '../../../src/recognizer/network/topology.ts';
import { loadReader } from '../../../src/recognizer/reader/reader.ts';
import { MODEL_NAMES } from '../../../src/recognizer/types.ts';
import { trace } from '../../../training/architectures.ts';
import { startWasm } from '../../../training/backend.ts';
import { exportModel, type ModelFiles } from '../../../training/export.ts';
import { createModel } from '../../../training/model.ts';
import { createRandom } from '../../../training/random.ts';

const METADATA = { name: 'tiny', temperature: 0.8, digitTemperature: 1.2, digitBias: 0.1 };
const SQUARE = { strides: [1, 1], padding: 'same', useBias: true } as const;

/** Kinds of layers that a network of frames may have; the reader has others. */
const EVERYTHING: readonly LayerSpec[] = [
  { ...SQUARE, kind: 'convolution', name: 'a', filters: 4, kernelSize: [3, 3], activation: 'relu' },
  { kind: 'max-pooling', name: 'b', poolSize: [2, 2], strides: [2, 2], padding: 'valid' },
  {
    kind: 'convolution',
    name: 'c',
    filters: 6,
    kernelSize: [5, 3],
    strides: [2, 2],
    padding: 'valid',
    activation: 'linear',
    useBias: true,
  },
  { kind: 'activation', name: 'd', activation: 'relu' },
  { kind: 'average-pooling', name: 'e', poolSize: [2, 2], strides: [1, 1], padding: 'same' },
  { ...SQUARE, kind: 'convolution', name: 'f', filters: 8, kernelSize: [3, 3], activation: 'relu' },
  { kind: 'global-average-pooling', name: 'g' },
  { kind: 'dense', name: 'h', units: 12, activation: 'relu', useBias: true },
  { kind: 'dense', name: 'i', units: 11, activation: 'linear', useBias: true },
];

const FLAT: readonly LayerSpec[] = [
  { kind: 'flatten', name: 'flatten' },
  { kind: 'dense', name: 'hidden', units: 20, activation: 'relu', useBias: true },
  { kind: 'dense', name: 'logits', units: 11, activation: 'linear', useBias: true },
];

function filesOf(architecture: readonly LayerSpec[]): ModelFiles {
  const values = createModel(architecture).initialize(3);
  // Biases too should matter.
  const random = createRandom(9);
  for (const { offset, size, fanIn } of createModel(architecture).parameters) {
    if (fanIn === 0) for (let i = 0; i < size; i++) values[offset + i] = random() - 0.5;
  }
  return exportModel(trace(architecture), values, METADATA);
}

function framesOf(count: number): Float32Array {
  return Float32Array.from({ length: count * 784 }, createRandom(11));
}

/** What tfjs-layers makes of an input with this shape. */
async function reference(
  { modelJson, weights }: ModelFiles,
  values: Float32Array,
  shape: [number, number, number, number],
) {
  const { modelTopology, weightsManifest } = modelJson as io.ModelJSON;
  const weightSpecs = weightsManifest.flatMap((group) => group.weights);
  const handler = io.fromMemory({ modelTopology, weightSpecs, weightData: weights });
  const model = await loadLayersModel(handler);
  const output = (model.predict(tensor4d(values, shape)) as Tensor).dataSync();
  model.dispose();
  return output;
}

function load({ modelJson, weights }: ModelFiles): Network {
  return loadNetwork(modelJson, weights);
}

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) expect(actual[i]).toBeCloseTo(expected[i], 3);
}

describe.each(['wasm', 'cpu'])('on %s', (backendName) => {
  beforeAll(async () => {
    await startWasm();
    await setBackend(backendName);
  });

  test.each([
    ['convolutions', EVERYTHING],
    ['a flat network', FLAT],
  ])('%s give the logits that tfjs-layers gives', async (_, architecture) => {
    const files = filesOf(architecture);
    const frames = framesOf(5);
    const network = load(files);
    expectClose(network.logits(frames, 5), await reference(files, frames, [5, 28, 28, 1]));
    network.dispose();
  });
});

describe('a network', () => {
  beforeAll(startWasm);

  test('reads any number of frames, each by itself', () => {
    const network = load(filesOf(EVERYTHING));
    const frames = framesOf(300);
    const all = network.logits(frames, 300);
    expect(network.logits(new Float32Array(0), 0).length).toBe(0);
    expectClose(all.subarray(299 * 11), network.logits(frames.subarray(299 * 784), 1));
    expect(() => network.logits(frames, 299)).toThrow(RangeError);
    network.dispose();
  });

  test('can be entered and left at every layer', () => {
    const network = load(filesOf(EVERYTHING));
    const x: Tensor4D = tensor4d(framesOf(2), [2, 28, 28, 1]);
    const outputs = network.activations(x);
    expect(outputs.map((y) => y.shape.slice(1))).toEqual(
      network.layers.map((layer) => layer.outputShape),
    );
    const half = network.forward(x, 0, 4);
    expectClose(half.dataSync(), outputs[3].dataSync());
    expectClose(network.forward(half, 4).dataSync(), network.logits(framesOf(2), 2));
    network.dispose();
  });

  test('leaves no tensors behind', () => {
    const before = memory().numTensors;
    const network = load(filesOf(EVERYTHING));
    network.logits(framesOf(3), 3);
    network.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test('carries its calibration', () => {
    const network = load(filesOf(FLAT));
    expect(network.metadata).toEqual(METADATA);
    network.dispose();
  });

  test('takes weights that are not quantised', () => {
    const kernel = new Float32Array(784 * 11).map((_, i) => Math.sin(i));
    const modelJson = {
      modelTopology: {
        class_name: 'Sequential',
        config: [
          { class_name: 'Flatten', config: { name: 'f' } },
          { class_name: 'Dense', config: { name: 'd', units: 11, use_bias: false } },
        ],
      },
      weightsManifest: [{ weights: [{ name: 'd/kernel', shape: [784, 11], dtype: 'float32' }] }],
    };
    const network = loadNetwork(modelJson, kernel.buffer);
    const frame = new Float32Array(784);
    frame[5] = 1;
    expectClose(network.logits(frame, 1), kernel.subarray(55, 66));
    expect(network.metadata.temperature).toBe(1);
    network.dispose();
  });
});

describe('a broken model is refused', () => {
  beforeAll(startWasm);

  const files = filesOf(FLAT);
  // biome-ignore lint/suspicious/noExplicitAny: breaking JSON in all its places is the point here
  const changed = (change: (model: any) => void) => {
    const model = structuredClone(files.modelJson);
    change(model);
    return () => loadNetwork(model, files.weights);
  };
  // biome-ignore lint/suspicious/noExplicitAny: breaking JSON in all its places is the point here
  const breakages: [string, (model: any) => void][] = [
    ['no topology', (model) => delete model.modelTopology],
    ['a functional model', (model) => (model.modelTopology.class_name = 'Functional')],
    ['an unknown layer', (model) => (model.modelTopology.config.layers[1].class_name = 'LSTM')],
    ['a bad size', (model) => (model.modelTopology.config.layers[1].config.units = -3)],
    ['another size', (model) => (model.modelTopology.config.layers[1].config.units = 21)],
    ['ten outputs', (model) => model.modelTopology.config.layers.pop()],
    ['a bad activation', (model) => (model.modelTopology.config.layers[1].config.activation = 'x')],
    ['a missing weight', (model) => (model.weightsManifest[0].weights[0].name = 'other')],
    ['a bad scale', (model) => (model.weightsManifest[0].weights[0].quantization.scale = null)],
    ['a bad temperature', (model) => (model.userDefinedMetadata.temperature = 0)],
  ];

  test.each(breakages)('%s', (_, change) => {
    const before = memory().numTensors;
    expect(changed(change)).toThrow(ModelError);
    expect(memory().numTensors).toBe(before);
  });

  test('weights of another length, and what is no model at all', () => {
    expect(() => loadNetwork(files.modelJson, files.weights.slice(1))).toThrow(ModelError);
    expect(() => loadNetwork(files.modelJson, new ArrayBuffer(0))).toThrow(ModelError);
    for (const nothing of [null, 3, 'model', []]) {
      expect(() => loadNetwork(nothing, files.weights)).toThrow(ModelError);
    }
  });
});

describe('the shipped models', () => {
  beforeAll(startWasm);

  const filesIn = (name: string): ModelFiles => ({
    modelJson: JSON.parse(readFileSync(`models/${name}/model.json`, 'utf8')),
    weights: new Uint8Array(readFileSync(`models/${name}/weights.bin`)).buffer,
  });

  test.each(MODEL_NAMES)('%s is a standard layers-model', async (name) => {
    const network = load(filesIn(name));
    const frames = framesOf(4);
    expectClose(network.logits(frames, 4), await reference(filesIn(name), frames, [4, 28, 28, 1]));
    network.dispose();
  });

  test('the reader is a standard layers-model', async () => {
    const files = filesIn('reader');
    const reader = loadReader(files.modelJson, files.weights);
    const pixels = Float32Array.from({ length: 64 * 96 * 3 }, createRandom(13));
    const { data } = reader.look(pixels, 96, 64);
    expectClose(data, await reference(files, pixels, [1, 64, 96, 3]));
    reader.dispose();
  });
});
