import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { augment, HANDWRITING, NONE } from '../../../training/augment.ts';
import { batchRandom, type Job, loadData } from '../../../training/job.ts';
import { loadMnist } from '../../../training/mnist.ts';
import { negatives } from '../../../training/negatives.ts';
import { parseOptions } from '../../../training/options.ts';
import { createRandom } from '../../../training/random.ts';
import { mix, PIXELS, type SampleSource } from '../../../training/samples.ts';
import { loadPool } from '../../../training/sources.ts';

const job = parseOptions(['cnn']) as { job: Job };

test('MNIST is complete and its validation images are held out', () => {
  const { training, validation, test: held } = loadMnist();
  expect([training, validation, held].map(({ labels }) => labels.length)).toEqual([
    55_000, 5_000, 10_000,
  ]);
  expect(training.ink.length).toBe(55_000 * PIXELS);
  expect([...held.labels.subarray(0, 5)]).toEqual([7, 2, 1, 0, 4]);
});

test('the same seed and step draw the same batch, others another', () => {
  const { source } = loadData(job.job);
  const draw = (step: number, shard = 0) => source.draw(batchRandom(job.job, step, shard), 20);
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3).frames).not.toEqual(draw(4).frames);
  expect(draw(3).frames).not.toEqual(draw(3, 1).frames);
});

test('augmentation without reach changes nothing', () => {
  const random = createRandom(1);
  const frame = Float32Array.from({ length: PIXELS }, (_, i) =>
    i % 28 > 0 && i % 28 < 27 && i > 28 && i < PIXELS - 28 ? random() : 0,
  );
  const out = new Float32Array(PIXELS);
  augment(frame, out, random, NONE);
  const worst = Math.max(...frame.map((ink, i) => Math.abs(ink - out[i])));
  expect(worst).toBeLessThan(1e-5);
});

test('augmented ink stays between 0 and 1 and is not lost', () => {
  const { training } = loadMnist();
  const random = createRandom(2);
  const out = new Float32Array(PIXELS);
  for (let digit = 0; digit < 50; digit++) {
    const ink = training.ink.subarray(digit * PIXELS, (digit + 1) * PIXELS);
    const frame = Float32Array.from(ink, (value) => value / 255);
    augment(frame, out, random, HANDWRITING);
    expect(out.every((value) => value >= 0 && value <= 1)).toBe(true);
    const total = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0);
    expect(total(out)).toBeGreaterThan(0.3 * total(frame));
  }
});

test('negatives are labelled as no digit', () => {
  const { frames, labels } = negatives(loadMnist().training).draw(createRandom(3), 100);
  expect(new Set(labels)).toEqual(new Set([-1]));
  expect(frames.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
});

test('a mix keeps its proportions', () => {
  const constant = (label: number): SampleSource => ({
    size: 1,
    draw: (_, count) => ({
      frames: new Float32Array(count * PIXELS).fill(label),
      labels: new Int8Array(count).fill(label),
    }),
  });
  const source = mix([
    { source: constant(1), share: 3 },
    { source: constant(2), share: 1 },
  ]);
  const random = createRandom(4);
  const labels = Array.from({ length: 400 }, () => [...source.draw(random, 10).labels]).flat();
  const ones = labels.filter((label) => label === 1).length / labels.length;
  expect(labels.length).toBe(4_000);
  expect(ones).toBeCloseTo(0.75, 1);
});

test('a pool is read, its end held out, and a broken one refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pool-'));
  const put = (name: string, frames: number, labels: number[]) => {
    writeFileSync(join(folder, `${name}.frames.bin`), new Uint8Array(frames * PIXELS));
    writeFileSync(join(folder, `${name}.labels.bin`), Int8Array.from(labels));
  };
  put(
    'good',
    40,
    Array.from({ length: 40 }, (_, i) => (i % 11) - 1),
  );
  put('short', 3, [1, 2]);
  put('wild', 2, [1, 10]);
  const { training, validation } = loadPool(folder, 'good');
  expect([training.labels.length, validation.labels.length]).toEqual([38, 2]);
  expect(training.labels[0]).toBe(-1);
  expect(() => loadPool(folder, 'short')).toThrow('do not fit');
  expect(() => loadPool(folder, 'wild')).toThrow('outside');
});

test('options are checked in words', () => {
  expect(parseOptions(['--help'])).toBeNull();
  expect(() => parseOptions(['cat'])).toThrow('which network');
  expect(() => parseOptions(['cnn', '--epochs', 'many'])).toThrow('--epochs many');
  expect(() => parseOptions(['cnn', '--pool', 'real'])).toThrow('NAME=SHARE');
  expect(parseOptions(['mlp', '--pool', 'real=2'])).toMatchObject({ job: { pools: { real: 2 } } });
  expect(parseOptions(['--preview'])).toBe('preview');
});
