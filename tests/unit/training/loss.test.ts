import { describe, expect, test } from 'vitest';
import { sigmoid } from '../../../src/recognizer/network/calibrate.ts';
import { calibrate } from '../../../training/calibration.ts';
import { lossOf, softmax } from '../../../training/loss.ts';
import { scheduled } from '../../../training/optimizer.ts';
import { createRandom, normal } from '../../../training/random.ts';

const OUTPUTS = 11;

function randomLogits(rows: number, spread = 1): Float32Array {
  const random = createRandom(21);
  return Float32Array.from({ length: rows * OUTPUTS }, () => spread * normal(random));
}

describe('loss', () => {
  test('its gradient is its slope', () => {
    const logits = randomLogits(3);
    const labels = Int8Array.from([4, -1, 0]);
    const { gradient } = lossOf(logits, labels);
    const step = 1e-2;
    logits.forEach((_, i) => {
      const moved = (by: number) => logits.map((value, j) => (i === j ? value + by : value));
      const slope =
        (lossOf(moved(step), labels).loss - lossOf(moved(-step), labels).loss) / (2 * step);
      expect(gradient[i]).toBeCloseTo(slope, 4);
    });
  });

  test('which digit does not matter where there is none', () => {
    const logits = randomLogits(1);
    const { gradient } = lossOf(logits, Int8Array.from([-1]));
    expect([...gradient.subarray(0, 10)]).toEqual(new Array(10).fill(0));
    expect(gradient[10]).toBeGreaterThan(0);
  });

  test('counts what is judged rightly', () => {
    const logits = new Float32Array(3 * OUTPUTS);
    logits[7] = 3; // reads 7
    logits[OUTPUTS + 2] = 3; // reads 2
    logits[2 * OUTPUTS + 10] = -3; // no digit
    expect(lossOf(logits, Int8Array.from([7, 3, -1])).correct).toBe(2);
  });

  test('survives extreme logits', () => {
    const logits = randomLogits(2, 1_000);
    const { loss, gradient } = lossOf(logits, Int8Array.from([1, -1]));
    expect(Number.isFinite(loss)).toBe(true);
    expect(gradient.every(Number.isFinite)).toBe(true);
  });
});

describe('calibration', () => {
  test('finds the temperature and the scale that made the labels', () => {
    const random = createRandom(22);
    const rows = 4_000;
    const logits = randomLogits(rows, 3);
    const labels = Int8Array.from({ length: rows }, (_, row) => {
      const outputs = logits.subarray(row * OUTPUTS, (row + 1) * OUTPUTS);
      if (random() > sigmoid(outputs[10] / 2 + 0.5)) return -1;
      const chance = random();
      let cumulative = 0;
      return softmax(outputs.subarray(0, 10), 1.7).findIndex((p) => {
        cumulative += p;
        return chance < cumulative;
      });
    });
    const { temperature, digitTemperature, digitBias } = calibrate(logits, labels);
    expect(temperature).toBeCloseTo(1.7, 0);
    expect(digitTemperature).toBeCloseTo(2, 0);
    expect(Math.abs(digitBias - 0.5)).toBeLessThan(0.15);
  });

  test('stays finite where all frames are told apart', () => {
    const logits = new Float32Array(20 * OUTPUTS);
    const labels = Int8Array.from({ length: 20 }, (_, row) => (row % 2 ? 3 : -1));
    labels.forEach((label, row) => {
      logits[row * OUTPUTS + 3] = 5;
      logits[row * OUTPUTS + 10] = label < 0 ? -4 : 4;
    });
    const { temperature, digitTemperature, digitBias } = calibrate(logits, labels);
    expect(temperature).toBeGreaterThan(0);
    expect(digitTemperature).toBeGreaterThan(0);
    expect(Number.isFinite(digitBias)).toBe(true);
  });
});

test('the learning rate rises, then falls to nothing', () => {
  const rates = Array.from({ length: 100 }, (_, step) => scheduled(step, 100, 10, 0.002));
  const peak = rates.indexOf(Math.max(...rates));
  expect(rates[peak]).toBeCloseTo(0.002, 6);
  expect([9, 10]).toContain(peak);
  expect(rates.slice(0, peak)).toEqual(rates.slice(0, peak).toSorted((a, b) => a - b));
  expect(rates.slice(peak)).toEqual(rates.slice(peak).toSorted((a, b) => b - a));
  expect(rates[99]).toBeLessThan(1e-5);
});
