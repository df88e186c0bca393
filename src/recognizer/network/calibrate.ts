import type { NetworkMetadata } from './metadata.ts';
import { type Network, OUTPUTS } from './network.ts';

/** What the network says of one frame, as probabilities that mean what they say. */
export interface Prediction {
  /** Ten probabilities that sum to 1: which digit, if it is one. */
  readonly probabilities: readonly number[];
  /** The most probable digit. */
  readonly digit: number;
  /** Calibrated logit of *is this a digit at all*. */
  readonly digitLogit: number;
}

const CLASSES = 10;

/**
 * Asks the network about frames and calibrates its answers: digit logits are divided by a
 * temperature, the *is a digit* logit is scaled and shifted (Platt), both fitted on validation
 * data and kept in the model's metadata.
 *
 * Guo et al., "On calibration of modern neural networks", 2017.
 */
export function predict(network: Network, frames: readonly Float32Array[]): Prediction[] {
  if (frames.length === 0) return [];
  const pixels = frames[0].length;
  const batch = new Float32Array(frames.length * pixels);
  frames.forEach((frame, i) => {
    batch.set(frame, i * pixels);
  });
  const logits = network.logits(batch, frames.length);
  const { metadata } = network;
  return frames.map((_, i) => {
    const own = logits.subarray(i * OUTPUTS, (i + 1) * OUTPUTS);
    const probabilities = softmax(own.subarray(0, CLASSES), metadata.temperature);
    const digit = probabilities.indexOf(Math.max(...probabilities));
    return { probabilities, digit, digitLogit: digitLogitOf(own, metadata) };
  });
}

/** The calibrated logit of *is this a digit at all* among eleven raw ones. */
function digitLogitOf(
  logits: Float32Array,
  { digitTemperature, digitBias }: Pick<NetworkMetadata, 'digitTemperature' | 'digitBias'>,
): number {
  return logits[CLASSES] / digitTemperature + digitBias;
}

/** Probabilities of logits divided by a temperature. */
function softmax(logits: Float32Array, temperature = 1): number[] {
  const highest = Math.max(...logits);
  const powers = Array.from(logits, (z) => Math.exp((z - highest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Probability of a logit. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
