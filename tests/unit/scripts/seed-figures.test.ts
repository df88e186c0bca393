import { expect, test } from 'vitest';
import { type SeedFigures, seedsTable } from '../../../scripts/seed-figures.ts';

type Metrics = SeedFigures['shipped'];

const metrics = (seed: number, accuracy: number, digitness: number): Metrics =>
  ({
    job: { seed },
    test: { accuracy },
    validation: { mnist: { accuracy, digitness }, w1: { accuracy, digitness } },
  }) as unknown as Metrics;

test('trainings stand side by side with their mean and spread', () => {
  const seeds = [metrics(1, 0.99, 0.95), metrics(2, 0.97, 0.95)];
  const lines = seedsTable({ network: 'cnn', seeds, shipped: metrics(1, 0.995, 0.96) }).split('\n');
  expect(lines[0]).toBe('| cnn | seed 1 | seed 2 | mean ± spread | shipped |');
  expect(lines).toContain('| MNIST test | 99.00 % | 97.00 % | 98.00 ± 1.41 % | 99.50 % |');
  expect(lines).toContain('| w1, digit or not | 95.00 % | 95.00 % | 95.00 ± 0.00 % | 96.00 % |');
  expect(lines.some((line) => line.startsWith('| mnist, digit or not'))).toBe(false);
});
