import { expect, test } from 'vitest';
import type { LayerSpec, Node } from '../../../../src/recognizer/network/topology.ts';
import { OUTPUTS } from '../../../../src/recognizer/reader/outputs.ts';
import { traceGraph } from '../../../../training/architectures.ts';
import { createDifferentiable } from '../../../../training/model.ts';
import { createRandom, normal } from '../../../../training/random.ts';
import { readerLoss } from '../../../../training/reader/loss.ts';
import { createStandardization } from '../../../../training/reader/standardize.ts';
import {
  CELLS,
  TARGET_BYTES,
  targetsIn,
  writeTargets,
} from '../../../../training/reader/targets.ts';

// Gradients against the slope of what they are gradients of.

const convolution = (name: string, input: string[], filters: number, more = {}): Node => ({
  spec: {
    kind: 'convolution',
    name,
    filters,
    kernelSize: [3, 3],
    strides: [1, 1],
    padding: 'same',
    activation: 'relu',
    useBias: true,
    ...more,
  } as LayerSpec,
  inputs: input,
});

const GRAPH: readonly Node[] = [
  convolution('fine', [], 3),
  convolution('coarse', ['fine'], 4, { strides: [2, 2] }),
  convolution('lateral', ['coarse'], 3, { kernelSize: [1, 1] }),
  { spec: { kind: 'upsampling', name: 'up', size: [2, 2] }, inputs: ['lateral'] },
  { spec: { kind: 'add', name: 'sum' }, inputs: ['up', 'fine'] },
  convolution('out', ['sum'], 2, { activation: 'linear' }),
];

test('the gradient of a graph with strides, upsampling and addition', async () => {
  const shape = [8, 6, 2];
  const network = createDifferentiable(traceGraph(GRAPH, shape), shape);
  const random = createRandom(7);
  const values = Float32Array.from({ length: network.size }, () => 0.4 * normal(random));
  const input = Float32Array.from({ length: 2 * 8 * 6 * 2 }, () => normal(random));
  const pull = Float32Array.from({ length: 2 * 8 * 6 * 2 }, () => normal(random));
  const gradient = new Float32Array(network.size);
  await network.differentiate(values, input, 2, () => ({ gradient: pull }), gradient);
  const lossAt = async (i: number, by: number) => {
    const moved = Float32Array.from(values);
    moved[i] += by;
    const output = await network.output(moved, input, 2);
    return output.reduce((sum, y, k) => sum + y * pull[k], 0);
  };
  for (let i = 0; i < network.size; i += 3) {
    const slope = ((await lossAt(i, 2e-3)) - (await lossAt(i, -2e-3))) / 4e-3;
    expect(Math.abs(slope - gradient[i])).toBeLessThan(0.02 * (1 + Math.abs(slope)));
  }
});

test('the gradient of standardised weights', () => {
  const shape = [4, 4, 2];
  const { parameters, size } = createDifferentiable(
    traceGraph([convolution('one', [], 3), convolution('two', ['one'], 2)], shape),
    shape,
  );
  const standardization = createStandardization(parameters, ['two']);
  const random = createRandom(5);
  const trained = Float32Array.from({ length: size }, () => normal(random));
  const pull = Float32Array.from({ length: size }, () => normal(random));
  const gradient = Float32Array.from(pull);
  standardization.backward(trained, gradient);
  const lossAt = (i: number, by: number) => {
    const moved = Float32Array.from(trained);
    moved[i] += by;
    const used = new Float32Array(size);
    standardization.forward(moved, used);
    return used.reduce((sum, w, k) => sum + w * pull[k], 0);
  };
  for (let i = 0; i < size; i++) {
    const slope = (lossAt(i, 1e-2) - lossAt(i, -1e-2)) / 2e-2;
    expect(Math.abs(slope - gradient[i])).toBeLessThan(5e-3 * (1 + Math.abs(slope)));
  }
});

test('the gradient of the loss', () => {
  const targets = [0, 1].map(() => targetsIn(new ArrayBuffer(TARGET_BYTES), 0));
  const box = { x: 40, y: 30, width: 20, height: 34 };
  writeTargets([{ symbol: 7, box, size: 34, clear: true }], targets[0]);
  const low = { x: 80, y: 60, width: 5, height: 7 };
  writeTargets(
    [
      { symbol: 12, box: low, size: 7, clear: true },
      { symbol: 3, box: { ...low, x: 20 }, size: 10, clear: true },
    ],
    targets[1],
  );
  const random = createRandom(2);
  const output = Float32Array.from({ length: 2 * OUTPUTS * CELLS ** 2 }, () => normal(random));
  const total = (values: Float32Array) => {
    const { centre, sides, symbol, small } = readerLoss(values, targets);
    return centre + sides + symbol + 0.5 * small;
  };
  const { gradient } = readerLoss(output, targets);
  const steepest = [...gradient.keys()].sort(
    (a, b) => Math.abs(gradient[b]) - Math.abs(gradient[a]),
  );
  for (const i of steepest.slice(0, 300)) {
    const moved = Float32Array.from(output);
    moved[i] += 1e-2;
    const above = total(moved);
    moved[i] -= 2e-2;
    const slope = (above - total(moved)) / (moved[i] + 2e-2 - moved[i]);
    expect(Math.abs(slope - gradient[i])).toBeLessThan(0.03 * (Math.abs(slope) + 1e-3));
  }
});
