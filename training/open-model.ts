import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNetwork, type Network } from '../src/recognizer/network/network.ts';
import { WEIGHTS_FILE } from './export.ts';

/** The network whose `model.json` and weights lie in a folder. The backend must be running. */
export function openModel(folder: string): Network {
  const json: unknown = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  return loadNetwork(json, new Uint8Array(readFileSync(join(folder, WEIGHTS_FILE))).buffer);
}
