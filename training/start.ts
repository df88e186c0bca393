import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { object } from '../src/recognizer/network/json.ts';
import { decodeWeights } from '../src/recognizer/network/weights.ts';
import { checkpointOf, loadAverage } from './checkpoint.ts';
import { WEIGHTS_FILE } from './export.ts';
import { growInto } from './grow.ts';
import type { Differentiable } from './model.ts';

/**
 * The weights a training starts from: the mean of those of other trainings and models. Trainings
 * that went on from the same weights have a mean that is better than each of them.
 *
 * Wortsman et al., "Model soups: averaging weights of multiple fine-tuned models improves accuracy
 * without increasing inference time", 2022.
 *
 * @param from folders of models and names of trainings; at least one.
 * @param seed decides the weights that start anew.
 * @throws where there is neither, or it is a training of a network of another shape.
 */
export function startFrom(
  from: readonly string[],
  model: Differentiable,
  seed: number,
): Float32Array {
  const mean = new Float32Array(model.size);
  for (const one of from) {
    weightsOf(one, model, seed).forEach((value, i) => {
      mean[i] += value / from.length;
    });
  }
  return mean;
}

/** A model of another shape is grown into this one. */
function weightsOf(from: string, model: Differentiable, seed: number): Float32Array {
  const json = join(from, 'model.json');
  if (!existsSync(json)) return loadAverage(checkpointOf(from), model.size);
  const { weightsManifest } = object(JSON.parse(readFileSync(json, 'utf8')), json);
  const bytes = new Uint8Array(readFileSync(join(from, WEIGHTS_FILE)));
  const weights = decodeWeights(weightsManifest, bytes.buffer);
  const values = model.initialize(seed);
  growInto(model.layers, weights, values);
  return values;
}
