import { COMPOSED, HANDWRITING } from '../augment.ts';
import { loadAssets } from '../compose/assets.ts';
import { fillPool } from '../compose/pool.ts';
import type { Job } from '../job.ts';
import { lossOf } from '../loss.ts';
import { loadMnist } from '../mnist.ts';
import { negatives } from '../negatives.ts';
import { createRandom } from '../random.ts';
import { mix } from '../samples.ts';
import { augmented } from '../sources.ts';
import type { Examples } from './examples.ts';

/** Another seed than any pool's. */
const SEED = 4_000_037;

/** Frames as a network learned from them, as many of them composed as its pools gave. */
export async function frameExamples(job: Job, count: number): Promise<Examples> {
  const { training } = loadMnist();
  const { frames: ink, labels: shown } = await fillPool(await loadAssets(), count, SEED, () => {});
  const composed = Object.values(job.pools).reduce((sum, share) => sum + share, 0);
  const { frames, labels } = mix([
    { source: augmented(training, HANDWRITING), share: job.mnist },
    { source: negatives(training), share: job.negatives },
    { source: augmented({ ink, labels: shown }, COMPOSED), share: composed },
  ]).draw(createRandom(SEED), count);
  return {
    inputs: frames,
    count,
    lossOf: (output, from, to) => lossOf(output, labels.subarray(from, to)),
  };
}
