import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayerSpec } from '../../src/recognizer/network/topology.ts';
import { inRoot } from '../../tooling/root.ts';
import { trace } from '../../training/architectures.ts';
import { exportModel, WEIGHTS_FILE } from '../../training/export.ts';
import { softmax } from '../../training/loss.ts';
import { loadMnist } from '../../training/mnist.ts';
import { createDifferentiable } from '../../training/model.ts';
import { adamStep, scheduled, startingState } from '../../training/optimizer.ts';
import { below, createRandom } from '../../training/random.ts';
import { concatenate, part, samplesOf } from '../../training/samples.ts';
import type { Progress } from '../progress.ts';

/** Where the trained network is kept, as a TensorFlow.js layers-model. */
export const TUTORIAL_MODEL = inRoot('.cache', 'bench', 'tutorial-model');

const convolution = (name: string, filters: number): LayerSpec => ({
  kind: 'convolution',
  name,
  filters,
  kernelSize: [5, 5],
  strides: [1, 1],
  padding: 'same',
  activation: 'relu',
  useBias: true,
});
const pooling = (name: string): LayerSpec => ({
  kind: 'max-pooling',
  name,
  poolSize: [2, 2],
  strides: [2, 2],
  padding: 'valid',
});

/** The network of TensorFlow.js' own MNIST tutorial; padded, as our trainer wants it. */
const ARCHITECTURE: readonly LayerSpec[] = [
  convolution('conv1', 8),
  pooling('pool1'),
  convolution('conv2', 16),
  pooling('pool2'),
  { kind: 'flatten', name: 'flatten' },
  { kind: 'dense', name: 'logits', units: 10, activation: 'linear', useBias: true },
];

const SEED = 0x707;
const BATCH = 100;
/** As many pictures as its ten rounds over 5,500 of them. */
const STEPS = 550;
const RATE = 2e-3;

/** Trains that network on MNIST as it is, where it was not yet. */
export async function trainTutorialNetwork(progress: Progress): Promise<void> {
  if (existsSync(join(TUTORIAL_MODEL, WEIGHTS_FILE))) return;
  progress.begin("training the usual way's network", STEPS);
  const network = createDifferentiable(trace(ARCHITECTURE), [28, 28, 1]);
  const { training } = loadMnist();
  const random = createRandom(SEED);
  const parameters = network.initialize(SEED);
  const state = startingState(parameters);
  const gradient = new Float32Array(network.size);
  for (let step = 0; step < STEPS; step++) {
    const chosen = Array.from({ length: BATCH }, () => below(random, training.labels.length));
    const batch = concatenate(chosen.map((i) => part(training, i, i + 1)));
    const { frames, labels } = samplesOf(batch);
    const loss = (logits: Float32Array) => ({ gradient: crossEntropyGradient(logits, labels) });
    await network.differentiate(parameters, frames, BATCH, loss, gradient);
    const learningRate = scheduled(step, STEPS, 20, RATE);
    const settings = { step, learningRate, weightDecay: 0, averageOver: 1 };
    adamStep(state, [gradient], settings, 0, network.size);
    progress.step();
  }
  const metadata = { name: 'tutorial', temperature: 1, digitTemperature: 1, digitBias: 0 };
  const { modelJson, weights } = exportModel(network.layers, parameters, metadata);
  mkdirSync(TUTORIAL_MODEL, { recursive: true });
  writeFileSync(join(TUTORIAL_MODEL, 'model.json'), JSON.stringify(modelJson));
  writeFileSync(join(TUTORIAL_MODEL, WEIGHTS_FILE), new Uint8Array(weights));
}

function crossEntropyGradient(logits: Float32Array, labels: Int8Array): Float32Array {
  const gradient = new Float32Array(logits.length);
  labels.forEach((label, row) => {
    const probabilities = softmax(logits.subarray(10 * row, 10 * row + 10));
    const difference = probabilities.map((p, digit) => (p - (digit === label ? 1 : 0)) / BATCH);
    gradient.set(difference, 10 * row);
  });
  return gradient;
}
