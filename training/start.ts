import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { object } from '../src/recognizer/network/json.ts';
import { decodeWeights } from '../src/recognizer/network/weights.ts';
import { checkpointOf, loadAverage } from './checkpoint.ts';
import { WEIGHTS_FILE } from './export.ts';
import type { Model } from './model.ts';

/**
 * The weights a training starts from.
 *
 * @param from folder of a model, or name of a training.
 * @throws where there is neither, or it is a network of another shape.
 */
export function startFrom(from: string, model: Model): Float32Array {
  const json = join(from, 'model.json');
  if (!existsSync(json)) return loadAverage(checkpointOf(from), model.size);
  const { weightsManifest } = object(JSON.parse(readFileSync(json, 'utf8')), json);
  const bytes = new Uint8Array(readFileSync(join(from, WEIGHTS_FILE)));
  const weights = decodeWeights(weightsManifest, bytes.buffer);
  const values = new Float32Array(model.size);
  for (const { name, offset, size } of model.parameters) {
    const found = weights.get(name)?.values;
    if (found?.length !== size) throw new Error(`${from}: ${name} is not ${size} numbers`);
    values.set(found, offset);
  }
  return values;
}
