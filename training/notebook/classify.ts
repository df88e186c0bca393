import { predict } from '../../src/recognizer/network/calibrate.ts';
import type { Network } from '../../src/recognizer/network/network.ts';
import { FRAME_SIDE } from '../../src/recognizer/types.ts';
import { createRandom } from '../random.ts';
import { type Dataset, PIXELS, part, samplesOf } from '../samples.ts';

/** What a network says of one frame of a set. */
export interface Answer {
  readonly index: number;
  readonly label: number;
  readonly read: number;
  /** Of the digit that was read, calibrated. */
  readonly confidence: number;
  readonly right: boolean;
}

/** Asks a network about every frame of a set. */
export function classify(network: Network, dataset: Dataset): Answer[] {
  const { frames, labels } = samplesOf(dataset);
  const predictions = predict(
    network,
    Array.from(labels, (_, n) => frames.subarray(n * PIXELS, (n + 1) * PIXELS)),
  );
  return predictions.map(({ probabilities, digit }, index) => {
    const label = labels[index] ?? 0;
    const confidence = Math.max(...probabilities);
    return { index, label, read: digit, confidence, right: digit === label };
  });
}

/** The surest wrong answers first. */
export const mistakesIn = (answers: readonly Answer[]): Answer[] =>
  answers.filter(({ right }) => !right).sort((a, b) => b.confidence - a.confidence);

/** At most so many frames, from the start. */
export const few = (dataset: Dataset, count: number): Dataset =>
  part(dataset, 0, Math.min(count, dataset.labels.length));

/** Every digit moved to the right by so many pixels. */
export function shifted(dataset: Dataset, pixels: number): Dataset {
  const ink = new Uint8Array(dataset.ink.length);
  for (let row = 0; row < ink.length; row += FRAME_SIDE) {
    ink.set(dataset.ink.subarray(row, row + FRAME_SIDE - pixels), row + pixels);
  }
  return { ink, labels: dataset.labels };
}

/** Every frame with its pixels in the same random order: nothing is beside its neighbour any more. */
export function shuffled(dataset: Dataset, seed = 1): Dataset {
  const random = createRandom(seed);
  const order = Array.from({ length: PIXELS }, (_, i) => ({ i, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ i }) => i);
  const ink = dataset.ink.map((_, at) => {
    const frame = at - (at % PIXELS);
    return dataset.ink[frame + (order[at % PIXELS] ?? 0)] ?? 0;
  });
  return { ink, labels: dataset.labels };
}

/** The part of answers that are right, 0…1. */
export const accuracyOf = (answers: readonly Answer[]): number =>
  answers.filter(({ right }) => right).length / answers.length;
