import { sigmoid } from '../src/recognizer/network/calibrate.ts';
import { type Network, OUTPUTS } from '../src/recognizer/network/network.ts';
import { type Dataset, samplesOf } from './samples.ts';

/** How well a network reads a set of frames. */
export interface Measured {
  readonly frames: number;
  /** Of the frames that show a digit, the part whose digit was read rightly; 0…1. */
  readonly accuracy: number;
  /** The same for every digit. */
  readonly perDigit: readonly number[];
  /** `confusion[shown][read]`: how often. */
  readonly confusion: readonly (readonly number[])[];
  /** The part of all frames whose *is a digit* is on the right side of one half. */
  readonly digitness: number;
}

/** Sends a set through a network and counts. */
export function measure(network: Network, dataset: Dataset): Measured {
  const { frames, labels } = samplesOf(dataset);
  const logits = network.logits(frames, labels.length);
  const { digitTemperature, digitBias } = network.metadata;
  const confusion = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  let told = 0;
  labels.forEach((label, row) => {
    const outputs = logits.subarray(row * OUTPUTS, (row + 1) * OUTPUTS);
    const isDigit = sigmoid(outputs[10] / digitTemperature + digitBias) > 0.5;
    if (isDigit === label >= 0) told++;
    if (label >= 0) confusion[label][largest(outputs.subarray(0, 10))]++;
  });
  const right = confusion.map((row, digit) => row[digit]);
  const shown = confusion.map((row) => sum(row));
  return {
    frames: labels.length,
    accuracy: ratio(sum(right), sum(shown)),
    perDigit: right.map((count, digit) => ratio(count, shown[digit])),
    confusion,
    digitness: ratio(told, labels.length),
  };
}

function largest(values: Float32Array): number {
  return values.indexOf(Math.max(...values));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
