import { parentPort, workerData } from 'node:worker_threads';
import { startWasm } from './backend.ts';
import { type Job, loadData } from './job.ts';
import { createShard, type Shared } from './shard.ts';

/** What a shard's thread is started with. */
export interface ShardData {
  readonly job: Job;
  readonly shared: Shared;
  readonly index: number;
  readonly firstStep: number;
}

const { job, shared, index, firstStep } = workerData as ShardData;
await startWasm();
const shard = createShard(job, loadData(job).source, shared, index);
parentPort?.postMessage('ready');
try {
  for (let step = firstStep; step < job.epochs * job.stepsPerEpoch; step++) await shard.step(step);
} catch (error) {
  shard.abort();
  throw error;
}
