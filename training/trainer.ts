import { Worker } from 'node:worker_threads';
import { loadNetwork } from '../src/recognizer/network/network.ts';
import { ARCHITECTURES } from './architectures.ts';
import { UNCALIBRATED } from './calibration.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import { exportModel } from './export.ts';
import type { Job, JobData } from './job.ts';
import { measure } from './metrics.ts';
import { createModel } from './model.ts';
import { showProgress } from './progress.ts';
import { allocateShared, createShard, type Shared } from './shard.ts';
import type { ShardData } from './shard-worker.ts';
import { startFrom } from './start.ts';

export interface TrainingPlan {
  readonly job: Job;
  readonly data: JobData;
  readonly checkpointPath: string;
  readonly checkpointSeconds: number;
  /** Whether to go on from the checkpoint. */
  readonly resume: boolean;
}

/**
 * Trains a network on this thread and `job.shards` − 1 others.
 *
 * @returns the averaged parameters, one flat vector.
 */
export async function train(plan: TrainingPlan): Promise<Float32Array> {
  const { job, data, checkpointPath } = plan;
  const model = createModel(ARCHITECTURES[job.model]);
  const steps = job.epochs * job.stepsPerEpoch;
  const shared = allocateShared(model.size, job.shards);
  const { state } = shared;
  const restored = plan.resume ? loadCheckpoint(checkpointPath, job, state) : null;
  if (restored === null) {
    const initial =
      job.from === undefined ? model.initialize(job.seed) : startFrom(job.from, model, job.seed);
    state.parameters.set(initial);
    state.average.set(state.parameters);
  }
  const firstStep = restored ?? 0;
  const helpers = await Promise.all(
    Array.from({ length: job.shards - 1 }, (_, i) =>
      startHelper({ job, shared, index: i + 1, firstStep }),
    ),
  );

  const shard = createShard(job, data.source, shared, 0);
  const progress = showProgress(firstStep, steps, job.batch);
  let saved = performance.now();
  try {
    for (let step = firstStep; step < steps; step++) {
      await shard.step(step);
      const done = step + 1;
      const { loss, accuracy } = scoreOf(shared, job);
      progress.step(done, loss, accuracy);
      const due = performance.now() - saved > plan.checkpointSeconds * 1000;
      if (due || done === steps) {
        saveCheckpoint(checkpointPath, job, done, state);
        saved = performance.now();
      }
      if (done % job.stepsPerEpoch === 0) {
        const found = validate(job, data, state.average);
        progress.note(`epoch ${done / job.stepsPerEpoch} · validation ${found}`);
      }
    }
  } catch (error) {
    shard.abort();
    throw error;
  } finally {
    progress.stop();
    await Promise.all(helpers.map((helper) => helper.terminate()));
  }
  return state.average;
}

/** Starts a shard on a thread of its own; ready when its data are loaded. */
function startHelper(workerData: ShardData): Promise<Worker> {
  const worker = new Worker(new URL('./shard-thread.mjs', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker));
    worker.once('error', reject);
    // Once it works nobody waits here any more: the others are told only that a shard failed.
    worker.on('error', (error) => console.error(error));
  });
}

function scoreOf({ scores }: Shared, { shards, batch }: Job) {
  let loss = 0;
  let correct = 0;
  for (let shard = 0; shard < shards; shard++) {
    loss += scores[shard * 2] / shards;
    correct += scores[shard * 2 + 1];
  }
  return { loss, accuracy: correct / batch };
}

/** Accuracy of the averaged weights on what was held out, in the form they would be shipped in. */
function validate({ model }: Job, { validation }: JobData, average: Float32Array): string {
  const { layers } = createModel(ARCHITECTURES[model]);
  const { modelJson, weights } = exportModel(layers, average, { name: model, ...UNCALIBRATED });
  const network = loadNetwork(modelJson, weights);
  const found = Object.entries(validation).map(([name, set]) => {
    const { accuracy, digitness } = measure(network, set);
    return `${name} ${(100 * accuracy).toFixed(2)} % (digit or not ${(100 * digitness).toFixed(2)} %)`;
  });
  network.dispose();
  return found.join(', ');
}
