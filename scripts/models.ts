import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadNetwork, type Network } from '../src/recognizer/network/network.ts';
import { CONTEXT_CHANNELS, type Networks } from '../src/recognizer/networks.ts';
import type { ModelName } from '../src/recognizer/types.ts';
import { inRoot } from './root.ts';

/**
 * Loads what the recognizer reads with. The TensorFlow.js backend must be running.
 *
 * @param folder of the network that reads, where it is not the shipped one.
 */
export async function loadNetworks(
  name: ModelName,
  folder = inRoot('models', name),
): Promise<Networks> {
  const [digits, context] = await Promise.all([
    open(folder),
    open(inRoot('models/context'), CONTEXT_CHANNELS),
  ]);
  return { digits, context };
}

async function open(folder: string, channels?: number): Promise<Network> {
  const model: unknown = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8'));
  const weights = await readFile(join(folder, 'weights.bin'));
  return loadNetwork(model, new Uint8Array(weights).buffer, channels);
}
