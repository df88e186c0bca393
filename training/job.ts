import type { ModelName } from '../src/recognizer/types.ts';
import { COMPOSED, HANDWRITING } from './augment.ts';
import { loadMnist, type Mnist } from './mnist.ts';
import { negatives } from './negatives.ts';
import { createRandom, type Random } from './random.ts';
import { concatenate, type Dataset, type Ingredient, mix, type SampleSource } from './samples.ts';
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
  /** Trainings and model folders whose mean this one starts from; random weights where none is named. */
  readonly from?: readonly string[];
}

/** Where pools of composed frames are kept. */
const POOL_FOLDER = '.cache/pool';

/** The data of a job. */
export interface JobData {
  readonly source: SampleSource;
  /** What was held out, by name: `mnist` and the pools. */
  readonly validation: Readonly<Record<string, Dataset>>;
  /** The MNIST test images. */
  readonly test: Dataset;
  /** Held-out frames to calibrate on. */
  readonly calibration: Dataset;
}

/** Loads what a job draws from. */
export function loadData(job: Job): JobData {
  const mnist = loadMnist();
  const pools = poolsOf(job);
  const source = mix(
    [
      { source: augmented(mnist.training, HANDWRITING), share: job.mnist },
      { source: negatives(mnist.training), share: job.negatives },
      ...ingredientsOf(job, pools),
    ].filter(({ share }) => share > 0),
  );
  const validation = { mnist: mnist.validation, ...heldOut(pools) };
  return {
    source,
    validation,
    test: mnist.test,
    calibration: concatenate([...Object.values(validation), madeNegatives(mnist)]),
  };
}

type Pools = Readonly<Record<string, Pool>>;

function poolsOf(job: Job): Pools {
  const names = Object.keys(job.pools);
  return Object.fromEntries(names.map((name) => [name, loadPool(POOL_FOLDER, name)]));
}

function ingredientsOf(job: Job, pools: Pools): Ingredient[] {
  return Object.entries(pools).map(([name, { training }]) => ({
    source: augmented(training, COMPOSED),
    share: job.pools[name],
  }));
}

function heldOut(pools: Pools): Record<string, Dataset> {
  return Object.fromEntries(Object.entries(pools).map(([name, pool]) => [name, pool.validation]));
}

/** Frames without a digit, made from digits that were held out. */
function madeNegatives(mnist: Mnist): Dataset {
  const { frames, labels } = negatives(mnist.validation).draw(createRandom(0), 1_000);
  return { ink: Uint8Array.from(frames, (ink) => ink * 255), labels };
}

/** The stream that one shard's batch of one step is drawn with. */
export function batchRandom(job: Job, step: number, shard: number): Random {
  return createRandom(job.seed, step, shard);
}
