import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadNetwork, type Network } from '../src/recognizer/network/network.ts';
import type { ModelName } from '../src/recognizer/types.ts';
import { inRoot } from './root.ts';

/** Loads a shipped model. The TensorFlow.js backend must be running. */
export async function loadModel(
  name: ModelName,
  folder = inRoot('models', name),
): Promise<Network> {
  const model: unknown = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8'));
  const weights = await readFile(join(folder, 'weights.bin'));
  return loadNetwork(model, new Uint8Array(weights).buffer);
}
