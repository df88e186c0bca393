import type { ModelName } from '../src/recognizer/types.ts';
import { COMPOSED, HANDWRITING } from './augment.ts';
import { loadMnist, type Mnist } from './mnist.ts';
import { negatives } from './negatives.ts';
import { createRandom, type Random } from './random.ts';
import { type Ingredient, mix, type SampleSource } from './samples.ts';
import { augmented, loadPool, type Pool } from './sources.ts';

/** Everything that decides how a training goes. Plain data: it is sent to the shards and kept. */
export interface Job {
  readonly model: ModelName;
  readonly seed: number;
  readonly epochs: number;
  readonly stepsPerEpoch: number;
  /** Frames a step, divided among the shards. */
  readonly batch: number;
  readonly shards: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  /** Shares of a batch, relative to their sum: MNIST, synthetic negatives, pools by name. */
  readonly mnist: number;
  readonly negatives: number;
  readonly pools: Readonly<Record<string, number>>;
  /** The training whose averaged weights this one starts from; random weights where none is named. */
  readonly from?: string;
}

/** Where pools of composed frames are kept. */
export const POOL_FOLDER = '.cache/pool';

/** The data of a job. */
export interface JobData {
  readonly mnist: Mnist;
  readonly pools: Readonly<Record<string, Pool>>;
  readonly source: SampleSource;
}

/** Loads what a job draws from. */
export function loadData(job: Job): JobData {
  const mnist = loadMnist();
  const pools = Object.fromEntries(
    Object.keys(job.pools).map((name) => [name, loadPool(POOL_FOLDER, name)]),
  );
  const ingredients: Ingredient[] = [
    { source: augmented(mnist.training, HANDWRITING), share: job.mnist },
    { source: negatives(mnist.training), share: job.negatives },
    ...Object.entries(pools).map(([name, pool]) => ({
      source: augmented(pool.training, COMPOSED),
      share: job.pools[name],
    })),
  ];
  return { mnist, pools, source: mix(ingredients.filter(({ share }) => share > 0)) };
}

/** The stream that one shard's batch of one step is drawn with. */
export function batchRandom(job: Job, step: number, shard: number): Random {
  return createRandom(job.seed, step, shard);
}
