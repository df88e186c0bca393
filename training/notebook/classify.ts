import { type Network, OUTPUTS } from '../../src/recognizer/network/network.ts';
import { FRAME_SIDE } from '../../src/recognizer/types.ts';
import { softmax } from '../loss.ts';
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
  const logits = network.logits(frames, labels.length);
  return Array.from(labels, (label, index) => {
    const ten = logits.subarray(index * OUTPUTS, index * OUTPUTS + 10);
    const shares = softmax(ten, network.metadata.temperature);
    const confidence = Math.max(...shares);
    const read = shares.indexOf(confidence);
    return { index, label, read, confidence, right: read === label };
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
