import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { object } from '../src/recognizer/network/json.ts';
import { decodeWeights } from '../src/recognizer/network/weights.ts';
import { checkpointOf, loadAverage } from './checkpoint.ts';
import { WEIGHTS_FILE } from './export.ts';
import type { Model } from './model.ts';

/**
 * The weights a training starts from: those of another one, or of a model. Of a model of another
 * shape the layers that fit are taken; the others start anew.
 *
 * @param from folder of a model, or name of a training.
 * @param seed decides the weights that start anew.
 * @throws where there is neither, or it is a training of a network of another shape.
 */
export function startFrom(from: string, model: Model, seed: number): Float32Array {
  const json = join(from, 'model.json');
  if (!existsSync(json)) return loadAverage(checkpointOf(from), model.size);
  const { weightsManifest } = object(JSON.parse(readFileSync(json, 'utf8')), json);
  const bytes = new Uint8Array(readFileSync(join(from, WEIGHTS_FILE)));
  const weights = decodeWeights(weightsManifest, bytes.buffer);
  const values = model.initialize(seed);
  for (const { name, offset, size } of model.parameters) {
    const found = weights.get(name)?.values;
    if (found?.length === size) values.set(found, offset);
  }
  return values;
}
