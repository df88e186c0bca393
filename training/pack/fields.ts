import { loadAssets } from '../compose/assets.ts';
import { createRandom } from '../random.ts';
import { FIELD } from '../reader/architecture.ts';
import { drawField } from '../reader/batch.ts';
import { composeField } from '../reader/compose-field.ts';
import { readerLoss } from '../reader/loss.ts';
import { TARGET_BYTES, targetsIn, writeTargets } from '../reader/targets.ts';
import type { Examples } from './examples.ts';

/** Another seed than any training's and evaluation's. */
const SEED = 5_000_011;
const PIXELS = FIELD * FIELD * 3;

/** Composed fields as the reader learns from them. */
export async function fieldExamples(count: number): Promise<Examples> {
  const assets = await loadAssets();
  const inputs = new Float32Array(count * PIXELS);
  const targets = Array.from({ length: count }, (_, n) => {
    const { rgb, characters } = composeField(SEED, n, assets);
    drawField(createRandom(SEED, n), rgb, inputs, n * PIXELS);
    const wanted = targetsIn(new ArrayBuffer(TARGET_BYTES), 0);
    writeTargets(characters, wanted);
    return wanted;
  });
  return {
    inputs,
    count,
    lossOf: (output, from, to) => readerLoss(output, targets.slice(from, to)),
  };
}
