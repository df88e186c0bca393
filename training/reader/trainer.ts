import { Worker } from 'node:worker_threads';
import { CENTRE, SMALL } from '../../src/recognizer/reader/outputs.ts';
import { type Parameter, traceGraph } from '../architectures.ts';
import { loadCheckpoint, saveCheckpoint } from '../checkpoint.ts';
import { createDifferentiable } from '../model.ts';
import { adamStep, startingState } from '../optimizer.ts';
import { createRandom } from '../random.ts';
import { FIELD, READER } from './architecture.ts';
import { drawField } from './batch.ts';
import type { ComposeOrder } from './compose-worker.ts';
import { type ReaderLoss, readerLoss } from './loss.ts';
import { allocateRing, fieldsMade, RING, slotOf } from './ring.ts';
import { learningRate } from './schedule.ts';
import { createStandardization } from './standardize.ts';

/** What decides the weights of a reader, beside how long it is trained. */
export interface ReaderJob {
  readonly seed: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly weightDecay: number;
}

export interface ReaderPlan {
  readonly job: ReaderJob;
  /** Fields to learn from, those before a checkpoint included. */
  readonly fields: number;
  readonly checkpointPath: string;
  readonly checkpointSeconds: number;
  /** The checkpoint it goes on from; `null` where it begins with random weights. */
  readonly resumeFrom: string | null;
  /** Told of every step. */
  readonly onStep: (step: number, steps: number, loss: ReaderLoss) => void;
}

const PIXELS = FIELD * FIELD * 3;
/** Fields that are waited for before the first step. */
const FIRST = 1_024;
/** Fields that are being written while others are drawn. */
const IN_WORK = 256;
/** Steps that the shipped average of the weights reaches back. */
const AVERAGE_OVER = 800;
/** How rare middles of characters and small text are before anything is learned. */
const RARE = -4;

const layers = traceGraph(READER, [FIELD, FIELD, 3]);

/** The reader as it is trained. */
export const network = createDifferentiable(layers, [FIELD, FIELD, 3]);
/** From trained weights to those that ship. */
export const standardization = createStandardization(network.parameters, ['heads']);

/** @returns the averaged weights, as they are trained. */
export async function trainReader(plan: ReaderPlan): Promise<Float32Array> {
  const { job, checkpointPath } = plan;
  const { size } = network;
  const vector = () => new Float32Array(size);
  const state = startingState(initialWeights(job.seed));
  const { resumeFrom } = plan;
  const restored = resumeFrom === null ? null : loadCheckpoint(resumeFrom, job, state);
  const firstStep = restored ?? 0;
  const steps = Math.ceil(plan.fields / job.batch);
  const ring = allocateRing();
  // Fields are never composed faster than they are learned from, so none comes up twice.
  const first = firstStep * job.batch;
  const order: ComposeOrder = { ring, seed: job.seed, first };
  const composer = new Worker(new URL('./compose-thread.mjs', import.meta.url), {
    workerData: order,
  });
  composer.on('error', (error) => {
    throw error;
  });
  const input = new Float32Array(job.batch * PIXELS);
  const effective = vector();
  const gradient = vector();
  let saved = performance.now();
  try {
    for (let step = firstStep; step < steps; step++) {
      const random = createRandom(job.seed, step, 0x72);
      const made = await fieldsMade(ring, first + FIRST, FIRST + step * job.batch);
      const kept = Math.min(made - first, RING - Math.max(IN_WORK, 2 * job.batch));
      const drawn = Array.from({ length: job.batch }, (_, k) => {
        const { rgb, targets } = slotOf(ring, made - 1 - Math.floor(random() * kept));
        drawField(random, rgb, input, k * PIXELS);
        return targets;
      });
      standardization.forward(state.parameters, effective);
      const loss = await network.differentiate(
        effective,
        input,
        job.batch,
        (output) => readerLoss(output, drawn),
        gradient,
      );
      standardization.backward(state.parameters, gradient);
      clip(gradient);
      const settings = {
        step,
        learningRate: learningRate(step, steps, job.learningRate),
        weightDecay: job.weightDecay,
        averageOver: AVERAGE_OVER,
      };
      adamStep(state, [gradient], settings, 0, size);
      plan.onStep(step + 1, steps, loss);
      if (performance.now() - saved > plan.checkpointSeconds * 1000 || step + 1 === steps) {
        saveCheckpoint(checkpointPath, job, step + 1, state);
        saved = performance.now();
      }
    }
  } finally {
    await composer.terminate();
  }
  return state.average;
}

function initialWeights(seed: number): Float32Array {
  const values = network.initialize(seed);
  const { offset } = network.parameters.find(({ name }) => name === 'heads/bias') as Parameter;
  values[offset + CENTRE] = RARE;
  values[offset + SMALL] = RARE;
  const kernel = network.parameters.find(({ name }) => name === 'heads/kernel') as Parameter;
  for (let i = 0; i < kernel.size; i++) values[kernel.offset + i] *= 0.2;
  return values;
}

/** Longest gradient that is followed whole: a single odd batch must not undo the others' work. */
const LONGEST = 5;

function clip(gradient: Float32Array): void {
  let square = 0;
  for (const g of gradient) square += g * g;
  const length = Math.sqrt(square);
  if (length <= LONGEST) return;
  for (let i = 0; i < gradient.length; i++) gradient[i] *= LONGEST / length;
}
