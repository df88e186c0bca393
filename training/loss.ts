import { sigmoid } from '../src/recognizer/network/calibrate.ts';
import { OUTPUTS } from '../src/recognizer/network/network.ts';

/** Label of a frame that shows no digit. */
export const NO_DIGIT = -1;

const DIGITS = 10;

/** How much of the target is spread evenly over the ten digits. */
const LABEL_SMOOTHING = 0.05;

/** Weight of *is this a digit at all* beside *which digit*. */
const DIGITNESS_WEIGHT = 0.5;

export interface Loss {
  /** Mean over the batch. */
  readonly loss: number;
  /** Gradient of `loss` with respect to the logits, laid out like them. */
  readonly gradient: Float32Array;
  /** Frames that were judged rightly: the digit where there is one, else that there is none. */
  readonly correct: number;
}

/**
 * Cross-entropy with label smoothing on the ten digit logits of frames that show a digit, plus
 * binary cross-entropy on *is this a digit* for all frames.
 *
 * @param logits batch × 11.
 * @param labels 0…9, or −1 where there is no digit.
 */
export function lossOf(logits: Float32Array, labels: Int8Array): Loss {
  const gradient = new Float32Array(logits.length);
  let loss = 0;
  let correct = 0;
  for (let row = 0; row < labels.length; row++) {
    const start = row * OUTPUTS;
    const label = labels[row];
    const isDigit = label !== NO_DIGIT;
    const digitness = logits[start + DIGITS];
    const target = isDigit ? 1 : 0;
    loss += DIGITNESS_WEIGHT * (softplus(digitness) - target * digitness);
    gradient[start + DIGITS] = DIGITNESS_WEIGHT * (sigmoid(digitness) - target);

    if (isDigit) {
      const probabilities = softmax(logits.subarray(start, start + DIGITS));
      for (let digit = 0; digit < DIGITS; digit++) {
        const wanted = LABEL_SMOOTHING / DIGITS + (digit === label ? 1 - LABEL_SMOOTHING : 0);
        loss -= wanted * Math.log(Math.max(probabilities[digit], 1e-30));
        gradient[start + digit] = probabilities[digit] - wanted;
      }
      if (probabilities[label] === Math.max(...probabilities)) correct++;
    } else if (digitness < 0) correct++;
  }
  const count = labels.length;
  for (let i = 0; i < gradient.length; i++) gradient[i] /= count;
  return { loss: loss / count, gradient, correct };
}

/** Ten logits → ten probabilities. */
export function softmax(logits: Float32Array, temperature = 1): Float32Array {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp((logit - largest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** log(1 + eˣ), without overflow. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
