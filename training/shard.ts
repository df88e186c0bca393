import { ARCHITECTURES } from './architectures.ts';
import { BARRIER_BYTES, createBarrier } from './barrier.ts';
import { batchRandom, type Job } from './job.ts';
import { createModel } from './model.ts';
import { adamStep, scheduled, type TrainingState } from './optimizer.ts';
import type { SampleSource } from './samples.ts';

/** Memory that all shards of a training see. */
export interface Shared {
  readonly state: TrainingState;
  /** One vector a shard. */
  readonly gradients: readonly Float32Array[];
  /** Loss and number of rightly judged frames of the last step, two numbers a shard. */
  readonly scores: Float64Array;
  readonly barrier: SharedArrayBuffer;
}

export function allocateShared(size: number, shards: number): Shared {
  const vector = () => new Float32Array(new SharedArrayBuffer(size * 4));
  return {
    state: {
      parameters: vector(),
      momentum: vector(),
      variance: vector(),
      average: vector(),
    },
    gradients: Array.from({ length: shards }, vector),
    scores: new Float64Array(new SharedArrayBuffer(shards * 2 * 8)),
    barrier: new SharedArrayBuffer(BARRIER_BYTES),
  };
}

/** One of the threads that train a network together, each on its part of every batch. */
export interface Shard {
  /** Does step number `step`; every shard has to call it. */
  step(step: number): Promise<void>;
  /** Makes the other shards fail too. */
  abort(): void;
}

/** Share of all steps in which the learning rate rises. */
const WARM_UP = 0.05;

/** Share of all steps that the shipped average of the weights reaches back. */
const AVERAGE_OVER = 0.03;

/** @param index 0 … `job.shards` − 1. */
export function createShard(job: Job, source: SampleSource, shared: Shared, index: number): Shard {
  const model = createModel(ARCHITECTURES[job.model]);
  const barrier = createBarrier(shared.barrier, job.shards);
  const steps = job.epochs * job.stepsPerEpoch;
  const batch = job.batch / job.shards;
  const from = Math.floor((model.size * index) / job.shards);
  const to = Math.floor((model.size * (index + 1)) / job.shards);

  return {
    async step(step) {
      const { frames, labels } = source.draw(batchRandom(job, step, index), batch);
      const { parameters } = shared.state;
      const score = await model.gradient(parameters, frames, labels, shared.gradients[index]);
      shared.scores.set([score.loss, score.correct], index * 2);
      barrier.wait();
      const settings = {
        step,
        learningRate: scheduled(step, steps, steps * WARM_UP, job.learningRate),
        weightDecay: job.weightDecay,
        averageOver: Math.max(20, steps * AVERAGE_OVER),
      };
      adamStep(shared.state, shared.gradients, settings, from, to);
      barrier.wait();
    },
    abort: barrier.abort,
  };
}
