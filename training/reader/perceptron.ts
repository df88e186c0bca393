import type { Perceptron } from '../../src/recognizer/judgement/perceptron.ts';
import { sigmoid } from '../../src/recognizer/network/calibrate.ts';
import { adamStep, startingState } from '../optimizer.ts';
import { below, createRandom, normal, type Random } from '../random.ts';

/** So many perceptrons of so many hidden units are fitted from different beginnings; one is made of them. */
const FITS = 4;
const HIDDEN = 16;
const EPOCHS = 120;
const BATCH = 512;
const RATE = 3e-3;
/** Keeps weights small that nothing speaks for. */
const DECAY = 1e-4;

/**
 * Fits a perceptron to labels by its log loss (Adam, its rate falling in the second half): the mean
 * of several, which errs less than each.
 *
 * @param rows inputs of each example.
 * @param labels 1 or 0.
 */
export function fitPerceptron(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  seed: number,
): Perceptron {
  const all = Array.from({ length: FITS }, (_, n) => fitOne(rows, labels, createRandom(seed, n)));
  const mean = (of: (one: Perceptron) => number) => short(average(all.map(of)));
  return {
    mean: all[0].mean.map(short),
    spread: all[0].spread.map(short),
    direct: all[0].direct.map((_, k) => mean(({ direct }) => direct[k])),
    hidden: all.flatMap(({ hidden }) => hidden.map((row) => row.map(short))),
    hiddenBias: all.flatMap(({ hiddenBias }) => hiddenBias.map(short)),
    output: all.flatMap(({ output }) => output.map((weight) => short(weight / FITS))),
    bias: mean(({ bias }) => bias),
  };
}

function fitOne(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  random: Random,
): Perceptron {
  const inputs = rows[0].length;
  const mean = column(inputs, (k) => average(rows.map((row) => row[k])));
  const spread = column(
    inputs,
    (k) => Math.sqrt(average(rows.map((row) => (row[k] - mean[k]) ** 2))) + 1e-3,
  );
  const x = rows.map((row) => row.map((value, k) => (value - mean[k]) / spread[k]));
  // Direct weights, hidden rows, hidden biases, output weights, bias.
  const [hiddenAt, biasAt] = [inputs, inputs + HIDDEN * inputs];
  const outputAt = biasAt + HIDDEN;
  const size = outputAt + HIDDEN + 1;
  const weights = new Float32Array(size);
  for (let i = hiddenAt; i < biasAt; i++) weights[i] = normal(random) / Math.sqrt(inputs);
  for (let i = outputAt; i < size - 1; i++) weights[i] = normal(random) / Math.sqrt(HIDDEN);
  const state = startingState(weights);
  const gradient = new Float32Array(size);
  const units = new Float64Array(HIDDEN);
  const steps = Math.ceil((EPOCHS * x.length) / BATCH);
  for (let step = 0; step < steps; step++) {
    gradient.fill(0);
    for (let n = 0; n < BATCH; n++) addGradient(below(random, x.length));
    const rate = RATE * Math.min(1, 2 * (1 - step / steps));
    for (let i = 0; i < size; i++) gradient[i] = gradient[i] / BATCH + DECAY * weights[i];
    const settings = { step, learningRate: rate, weightDecay: 0, averageOver: 1 };
    adamStep(state, [gradient], settings, 0, size);
  }
  const part = (from: number, length: number) => Array.from(weights.subarray(from, from + length));
  return {
    mean,
    spread,
    direct: part(0, inputs),
    hidden: column(HIDDEN, (h) => part(hiddenAt + h * inputs, inputs)),
    hiddenBias: part(biasAt, HIDDEN),
    output: part(outputAt, HIDDEN),
    bias: weights[size - 1],
  };

  function addGradient(n: number): void {
    const row = x[n];
    let z = weights[size - 1];
    for (let k = 0; k < inputs; k++) z += weights[k] * row[k];
    for (let h = 0; h < HIDDEN; h++) {
      let sum = weights[biasAt + h];
      for (let k = 0; k < inputs; k++) sum += weights[hiddenAt + h * inputs + k] * row[k];
      units[h] = Math.tanh(sum);
      z += weights[outputAt + h] * units[h];
    }
    const off = sigmoid(z) - labels[n];
    gradient[size - 1] += off;
    for (let k = 0; k < inputs; k++) gradient[k] += off * row[k];
    for (let h = 0; h < HIDDEN; h++) {
      gradient[outputAt + h] += off * units[h];
      const back = off * weights[outputAt + h] * (1 - units[h] ** 2);
      gradient[biasAt + h] += back;
      for (let k = 0; k < inputs; k++) gradient[hiddenAt + h * inputs + k] += back * row[k];
    }
  }
}

const column = <T>(length: number, of: (k: number) => T): T[] =>
  Array.from({ length }, (_, k) => of(k));

/** As many digits as make a difference in a file. */
export const short = (value: number) => Number(value.toPrecision(5));

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
