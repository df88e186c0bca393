import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { explanation as explanationSchema, parse } from '../../../src/engine/schema.ts';
import { enlarge } from '../../../src/recognizer/explain/enlarge.ts';
import { explain } from '../../../src/recognizer/explain/explain.ts';
import { predict } from '../../../src/recognizer/network/calibrate.ts';
import type { Network } from '../../../src/recognizer/network/network.ts';
import { MODEL_NAMES, type ModelName } from '../../../src/recognizer/types.ts';
import { loadNetworks } from '../../../tooling/models.ts';
import { startWasm } from '../../../training/backend.ts';
import { loadMnist } from '../../../training/mnist.ts';

const { test: digits } = loadMnist();
const FRAMES = 20;
/** Of so many it is asked where their heat lies; with some the network minds the gaps more. */
const HEATS = 200;
const BLANK: readonly number[] = new Array<number>(784).fill(0);
const FULL: readonly number[] = new Array<number>(784).fill(255);

const frameOf = (index: number) => Array.from(digits.ink.subarray(index * 784, (index + 1) * 784));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

let networks: Record<ModelName, Network>;

beforeAll(async () => {
  await startWasm();
  const [cnn, mlp] = await Promise.all([loadNetworks('cnn'), loadNetworks('mlp')]);
  networks = { cnn: cnn.digits, mlp: mlp.digits };
});

describe.each(MODEL_NAMES)('the shipped %s explains', (model) => {
  const ask = (frame: readonly number[], digit: number) =>
    explain(frame, networks[model], { model, digit });

  test('with heat that lies on the ink', () => {
    const advantage = Array.from({ length: HEATS }, (_, i) => {
      const frame = frameOf(i);
      const { heat } = ask(frame, digits.labels[i]);
      const on = heat.filter((_, p) => frame[p] > 64);
      const off = heat.filter((_, p) => frame[p] <= 64);
      return mean(on) - mean(off);
    });
    expect(mean(advantage)).toBeGreaterThan(0.1);
    expect(advantage.filter((each) => each > 0).length).toBeGreaterThan(0.9 * HEATS);
  });

  test('with heat on what counts: without the hottest ink the digit loses most', () => {
    const logitWithout = (frame: readonly number[], erased: readonly number[], digit: number) => {
      const rest = Float32Array.from(frame, (ink) => ink / 255);
      for (const pixel of erased) rest[pixel] = 0;
      return networks[model].logits(rest, 1)[digit];
    };
    const loss = Array.from({ length: FRAMES }, (_, i) => {
      const frame = frameOf(i);
      const digit = digits.labels[i];
      const { heat } = ask(frame, digit);
      const ink = [...frame.keys()].filter((p) => frame[p] > 64).sort((a, b) => heat[b] - heat[a]);
      const some = Math.round(ink.length / 5);
      const [hottest, coolest] = [ink.slice(0, some), ink.slice(-some)];
      return logitWithout(frame, coolest, digit) - logitWithout(frame, hottest, digit);
    });
    expect(mean(loss)).toBeGreaterThan(0);
  });

  test('each digit by other places', () => {
    const frame = frameOf(0);
    const heats = Array.from({ length: 10 }, (_, digit) => ask(frame, digit).heat.join());
    expect(new Set(heats).size).toBe(10);
  });

  test('with no heat at all where there is no ink', () => {
    for (let digit = 0; digit < 10; digit++) expect(ask(BLANK, digit).heat).toEqual(BLANK);
  });

  test.each([
    ['a digit', frameOf(1)],
    ['an empty frame', BLANK],
    ['a frame full of ink', FULL],
    ['one dot', BLANK.with(400, 255)],
  ])('%s in the form that the engine promises', (_, frame) => {
    for (const digit of [0, 9]) {
      const explanation = ask(frame, digit);
      expect(parse(explanationSchema, explanation)).toEqual({ ok: true, value: explanation });
      expect([0, 1]).toContain(Math.max(...explanation.heat));
    }
  });

  test('with the probabilities that the recognizer has', () => {
    const frame = frameOf(2);
    const [prediction] = predict(networks[model], [Float32Array.from(frame, (ink) => ink / 255)]);
    expect(ask(frame, 3).probabilities).toEqual(prediction.probabilities);
  });

  test('and leaves no tensor behind', () => {
    ask(frameOf(3), 1);
    const before = memory().numTensors;
    ask(frameOf(3), 1);
    expect(memory().numTensors).toBe(before);
  });
});

describe('layers', () => {
  test('of the CNN: the first filters, then the maps of every convolution', () => {
    const { layers } = explain(frameOf(0), networks.cnn, { model: 'cnn', digit: 7 });
    const convolutions = networks.cnn.layers.filter(({ spec }) => spec.kind === 'convolution');
    expect(layers.map(({ kind, layer }) => [kind, layer])).toEqual([
      ['filters', convolutions[0].spec.name],
      ...convolutions.map(({ spec }) => ['maps', spec.name]),
    ]);
    for (const [i, { outputShape }] of convolutions.entries()) {
      const { width, height, tiles } = layers[i + 1];
      expect([height, width, tiles.length]).toEqual(outputShape);
      expect(Math.max(...tiles.flat())).toBe(255);
    }
    for (const filter of layers[0].tiles) {
      expect(Math.max(...filter.map((grey) => Math.abs(grey - 128)))).toBe(127);
    }
  });

  test('of the MLP: pictures of the weights of the units that spoke most', () => {
    const [filters, ...others] = explain(frameOf(0), networks.mlp, {
      model: 'mlp',
      digit: 7,
    }).layers;
    expect(others).toEqual([]);
    expect(filters).toMatchObject({ kind: 'filters', width: 28, height: 28 });
    expect(filters.tiles).toHaveLength(24);
  });
});

describe('enlarging', () => {
  test('keeps what is even, and the size it has', () => {
    const even = { width: 3, height: 2, data: new Float32Array(6).fill(0.4) };
    expect([...enlarge(even, 8)].every((value) => Math.abs(value - 0.4) < 1e-6)).toBe(true);
    const own = { width: 2, height: 2, data: Float32Array.of(1, 2, 3, 4) };
    expect(enlarge(own, 2)).toEqual(own.data);
  });

  test('goes straight from the centre of one pixel to the next', () => {
    const slope = { width: 2, height: 1, data: Float32Array.of(0, 1) };
    expect([...enlarge(slope, 4).subarray(0, 4)]).toEqual([0, 0.25, 0.75, 1]);
  });
});
