import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadNetwork } from '../../../src/recognizer/network/network.ts';
import type { LayerSpec } from '../../../src/recognizer/network/topology.ts';
import { decodeWeights } from '../../../src/recognizer/network/weights.ts';
import { startWasm } from '../../../training/backend.ts';
import { UNCALIBRATED } from '../../../training/calibration.ts';
import { exportModel, type ModelFiles } from '../../../training/export.ts';
import { lossOf } from '../../../training/loss.ts';
import { loadMnist } from '../../../training/mnist.ts';
import { createModel } from '../../../training/model.ts';
import { importanceOf } from '../../../training/pack/importance.ts';
import { createPacker, type Packer } from '../../../training/pack/pack.ts';
import { part, samplesOf } from '../../../training/samples.ts';

const dense: readonly LayerSpec[] = [
  { kind: 'flatten', name: 'flatten' },
  { kind: 'dense', name: 'hidden', units: 60, activation: 'relu', useBias: true },
  { kind: 'dense', name: 'logits', units: 11, activation: 'linear', useBias: true },
];
const convolution = (name: string, filters: number): LayerSpec => ({
  kind: 'convolution',
  name,
  filters,
  kernelSize: [3, 3],
  strides: [2, 2],
  padding: 'same',
  activation: 'relu',
  useBias: true,
});
const convolutional: readonly LayerSpec[] = [
  convolution('conv1', 12),
  convolution('conv2', 24),
  ...dense,
];

const COUNT = 400;
const { training } = loadMnist();
const { frames, labels } = samplesOf(part(training, 0, COUNT));
const unseen = samplesOf(part(training, 1_000, 1_200)).frames;
const examples = {
  inputs: frames,
  count: COUNT,
  lossOf: (output: Float32Array, from: number, to: number) =>
    lossOf(output, labels.subarray(from, to)),
};
const metadata = { name: 'mlp', ...UNCALIBRATED };

beforeAll(startWasm);

function logits({ modelJson, weights }: ModelFiles): Float32Array {
  const network = loadNetwork(modelJson, weights);
  const found = network.logits(unseen, unseen.length / 784);
  network.dispose();
  return found;
}

const deflated = ({ weights }: ModelFiles) => deflateRawSync(new Uint8Array(weights)).length;

function meanSquare(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0) / a.length;
}

describe.each([
  ['dense layers', dense, 0.5],
  ['convolutions', convolutional, 0.75],
])('a packed network of %s', (_, layers, most) => {
  const model = createModel(layers);
  const values = model.initialize(4);
  const fine = exportModel(model.layers, values, metadata);
  let generous: ReturnType<typeof packedBy>;
  let thrifty: ReturnType<typeof packedBy>;

  function packedBy(pack: Packer, thrift: number) {
    const packed = pack(thrift);
    return { ...packed, files: exportModel(model.layers, packed.values, metadata, packed.steps) };
  }

  beforeAll(async () => {
    const pack = await createPacker(model, [28, 28, 1], values, examples);
    generous = packedBy(pack, 1e-6);
    thrifty = packedBy(pack, 1e-5);
  }, 120_000);

  test('is loaded as it was packed', () => {
    const { values: packed, files } = thrifty;
    const { weightsManifest } = files.modelJson as { weightsManifest: unknown };
    const loaded = decodeWeights(weightsManifest, files.weights);
    for (const { name, offset, size } of model.parameters) {
      const found = Array.from(loaded.get(name)?.values ?? []);
      const worst = found.reduce(
        (most, value, i) => Math.max(most, Math.abs(value - packed[offset + i])),
        0,
      );
      expect(found.length).toBe(size);
      expect(worst).toBeLessThan(1e-6);
    }
  });

  test('takes less room, and less where thrift is larger', () => {
    expect(deflated(generous.files)).toBeLessThan(0.7 * deflated(fine));
    expect(deflated(thrifty.files)).toBeLessThan(0.8 * deflated(generous.files));
  });

  test('answers more like the network did than if each weight had been rounded alone', () => {
    const { steps, files } = generous;
    const alone = exportModel(model.layers, values, metadata, steps);
    const expected = logits(fine);
    const error = meanSquare(logits(files), expected);
    expect(error).toBeLessThan(most * meanSquare(logits(alone), expected));
    expect(error).toBeGreaterThan(0);
  });

  test('is packed the same again', async () => {
    const again = packedBy(await createPacker(model, [28, 28, 1], values, examples), 1e-6);
    expect(again.files.weights).toEqual(generous.files.weights);
  });
});

test('is packed by examples from the first to the last, whatever their order', async () => {
  const model = createModel(dense);
  const asked: number[] = [];
  const many = {
    inputs: samplesOf(part(training, 0, 2_000)).frames,
    count: 2_000,
    lossOf: (output: Float32Array, from: number, to: number) => {
      asked.push(from, to);
      return lossOf(output, training.labels.subarray(from, to));
    },
  };
  await importanceOf(model, model.initialize(4), many);
  expect([Math.min(...asked), Math.max(...asked)]).toEqual([0, 2_000]);
});

test('weights of pixels that never have ink are 0', async () => {
  const model = createModel(dense);
  const pack = await createPacker(model, [28, 28, 1], model.initialize(4), examples);
  const packed = pack(1e-6);
  const [{ offset, shape }] = model.parameters;
  expect(frames.some((ink, i) => i % 784 === 0 && ink > 0)).toBe(false);
  expect(packed.values.subarray(offset, offset + shape[1]).every((weight) => weight === 0)).toBe(
    true,
  );
});
