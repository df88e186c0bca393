import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadNetwork } from '../src/recognizer/network/network.ts';
import type { Networks } from '../src/recognizer/read.ts';
import { loadReader } from '../src/recognizer/reader/reader.ts';
import type { ModelName } from '../src/recognizer/types.ts';
import { printable } from './printable.ts';
import { inRoot } from './root.ts';
import { UserError } from './user-error.ts';

const READER = inRoot('models/reader');
const FILES = ['model.json', 'weights.bin'] as const;

/**
 * Loads what the recognizer reads with. The TensorFlow.js backend must be running. Rejects with a
 * `UserError` where a model is missing or damaged.
 *
 * @param folder of the network that reads, where it is not the shipped one.
 */
export async function loadNetworks(
  name: ModelName,
  folder = inRoot('models', name),
): Promise<Networks> {
  const [digits, reader] = await Promise.all([open(folder, loadNetwork), open(READER, loadReader)]);
  return { digits, reader };
}

/** SHA-256 of the files that {@link loadNetworks} opens: what was measured on them is true of them. */
export function fingerprint(name: ModelName, folder = inRoot('models', name)): string {
  const hash = createHash('sha256');
  for (const path of [folder, READER]) {
    for (const file of FILES) hash.update(readFileSync(join(path, file)));
  }
  return hash.digest('hex');
}

async function open<T>(
  folder: string,
  load: (modelJson: unknown, weights: ArrayBuffer) => T,
): Promise<T> {
  try {
    const read = (file: (typeof FILES)[number]) => readFile(join(folder, file));
    const [json, weights] = await Promise.all([read('model.json'), read('weights.bin')]);
    return load(JSON.parse(json.toString('utf8')), new Uint8Array(weights).buffer);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      printable(
        `The model in ${folder} cannot be used: ${why}. Name another folder, or train one.`,
      ),
    );
  }
}
