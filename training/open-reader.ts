import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadReader, type Reader } from '../src/recognizer/reader/reader.ts';
import { WEIGHTS_FILE } from './export.ts';

/** The reader whose `model.json` and weights lie in a folder. The backend must be running. */
export function openReader(folder: string): Reader {
  const json: unknown = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  return loadReader(json, new Uint8Array(readFileSync(join(folder, WEIGHTS_FILE))).buffer);
}
