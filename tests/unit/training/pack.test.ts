import { deflateRawSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { loadNetwork } from '../../../src/recognizer/network/network.ts';
import type { LayerSpec } from '../../../src/recognizer/network/topology.ts';
import { decodeWeights } from '../../../src/recognizer/network/weights.ts';
import { ARCHITECTURES } from '../../../training/architectures.ts';
import { startWasm } from '../../../training/backend.ts';
import { UNCALIBRATED } from '../../../training/calibration.ts';
import { exportModel, type ModelFiles } from '../../../training/export.ts';
import { loadMnist } from '../../../training/mnist.ts';
import { createModel } from '../../../training/model.ts';
import { pack } from '../../../training/pack.ts';
import { part, samplesOf } from '../../../training/samples.ts';

const LAYERS: readonly LayerSpec[] = [
  { kind: 'flatten', name: 'flatten' },
  { kind: 'dense', name: 'hidden', units: 60, activation: 'relu', useBias: true },
  { kind: 'dense', name: 'logits', units: 11, activation: 'linear', useBias: true },
];
const model = createModel(LAYERS);
const values = model.initialize(4);
const metadata = { name: 'mlp', ...UNCALIBRATED };
const fine = exportModel(model.layers, values, metadata);
const { training } = loadMnist();
const { frames } = samplesOf(part(training, 0, 1_000));
const unseen = samplesOf(part(training, 1_000, 1_200)).frames;

let generous: ReturnType<typeof packedWith>;
let thrifty: ReturnType<typeof packedWith>;

beforeAll(async () => {
  await startWasm();
  generous = packedWith(0);
  thrifty = packedWith(1e-3);
}, 120_000);

function packedWith(thrift: number) {
  const packed = pack(model.layers, values, frames, thrift);
  return { ...packed, files: exportModel(model.layers, packed.values, metadata, packed.steps) };
}

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

test('a packed network is loaded as it was packed', () => {
  const { values: packed, files } = thrifty;
  const { weightsManifest } = files.modelJson as { weightsManifest: unknown };
  const loaded = decodeWeights(weightsManifest, files.weights);
  for (const { name, offset, size } of model.parameters) {
    const worst = loaded
      .get(name)
      ?.values.reduce((most, value, i) => Math.max(most, Math.abs(value - packed[offset + i])), 0);
    expect(loaded.get(name)?.values.length).toBe(size);
    expect(worst).toBeLessThan(1e-6);
  }
});

test('it takes less than half the room, and less where thrift is larger', () => {
  expect(deflated(generous.files)).toBeLessThan(deflated(fine) / 2);
  expect(deflated(thrifty.files)).toBeLessThan(0.8 * deflated(generous.files));
});

test('it answers more like the network did than if each weight had been rounded alone', () => {
  const { steps, files } = generous;
  const alone = exportModel(model.layers, values, metadata, steps);
  const expected = logits(fine);
  const error = meanSquare(logits(files), expected);
  expect(error).toBeLessThan(meanSquare(logits(alone), expected) / 2);
  expect(error).toBeGreaterThan(0);
});

test('weights of pixels that never have ink are 0', () => {
  const { values: packed } = thrifty;
  const [kernel] = model.parameters;
  const [, units] = kernel.shape;
  expect(frames.some((ink, i) => i % 784 === 0 && ink > 0)).toBe(false);
  const corner = packed.subarray(kernel.offset, kernel.offset + units);
  expect(corner.every((weight) => weight === 0)).toBe(true);
});

test('a network with convolutions is refused', () => {
  const cnn = createModel(ARCHITECTURES.cnn);
  const pixels = new Float32Array(784);
  expect(() => pack(cnn.layers, cnn.initialize(1), pixels, 0)).toThrow('conv1');
});
