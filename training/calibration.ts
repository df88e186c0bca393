import { sigmoid } from '../src/recognizer/network/calibrate.ts';
import { OUTPUTS } from '../src/recognizer/network/network.ts';
import { NO_DIGIT, softmax } from './loss.ts';

/** What turns logits into probabilities that mean what they say. */
export interface Calibration {
  readonly temperature: number;
  readonly digitTemperature: number;
  readonly digitBias: number;
}

export const UNCALIBRATED: Calibration = { temperature: 1, digitTemperature: 1, digitBias: 0 };

/**
 * Fits the calibration on held-out frames.
 *
 * @param logits n × 11.
 * @param labels 0…9, or −1 where there is no digit.
 */
export function calibrate(logits: Float32Array, labels: Int8Array): Calibration {
  const rows = [...labels.keys()];
  const digits = rows.filter((row) => labels[row] !== NO_DIGIT);
  const temperature = minimize(
    (logTemperature) => crossEntropy(logits, labels, digits, Math.exp(logTemperature)),
    Math.log(0.1),
    Math.log(10),
  );
  return {
    temperature: Math.exp(temperature),
    ...fitDigitness(
      rows.map((row) => logits[row * OUTPUTS + 10]),
      rows.map((row) => (labels[row] === NO_DIGIT ? 0 : 1)),
    ),
  };
}

function crossEntropy(
  logits: Float32Array,
  labels: Int8Array,
  rows: readonly number[],
  temperature: number,
): number {
  let total = 0;
  for (const row of rows) {
    const ten = logits.subarray(row * OUTPUTS, row * OUTPUTS + 10);
    total -= Math.log(Math.max(softmax(ten, temperature)[labels[row]], 1e-30));
  }
  return total / rows.length;
}

/** Golden-section search for the minimum of a function with one valley. */
function minimize(f: (x: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  while (b - a > 1e-3) {
    const c = b - golden * (b - a);
    const d = a + golden * (b - a);
    if (f(c) < f(d)) b = d;
    else a = c;
  }
  return (a + b) / 2;
}

/** Added to the curvature, so that separable data do not drive the slope to infinity. */
const RIDGE = 1;

/** Platt scaling, P(digit) = sigmoid(slope · logit + bias), by Newton's method. */
function fitDigitness(logits: readonly number[], targets: readonly number[]) {
  let [slope, bias] = [1, 0];
  for (let round = 0; round < 30; round++) {
    let [gSlope, gBias] = [RIDGE * (slope - 1), RIDGE * bias];
    let [hSlope, hBoth, hBias] = [RIDGE, 0, RIDGE];
    logits.forEach((logit, i) => {
      const p = sigmoid(slope * logit + bias);
      const weight = p * (1 - p);
      gSlope += (p - targets[i]) * logit;
      gBias += p - targets[i];
      hSlope += weight * logit * logit;
      hBoth += weight * logit;
      hBias += weight;
    });
    const determinant = hSlope * hBias - hBoth * hBoth;
    slope = Math.max(0.05, slope - (hBias * gSlope - hBoth * gBias) / determinant);
    bias -= (hSlope * gBias - hBoth * gSlope) / determinant;
  }
  return { digitTemperature: 1 / slope, digitBias: bias };
}
