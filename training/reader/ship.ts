import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Judgement } from '../../src/recognizer/judgement/judgement.ts';
import { exportGraph, WEIGHTS_FILE } from '../export.ts';
import { network, standardization } from './trainer.ts';

/** Where the reader that ships is. */
export const READER_FOLDER = 'models/reader';

/** The weights that ship, from those as they are trained. */
export function shippedWeights(trained: Float32Array): Float32Array {
  const values = new Float32Array(trained.length);
  standardization.forward(trained, values);
  return values;
}

/** What the reader's file holds beside its weights. */
export interface ReaderMetadata {
  readonly name: string;
  readonly judgement?: Judgement;
}

/**
 * Writes a reader to a folder, and what is known of it beside.
 *
 * @param steps how far apart the levels of a kernel are, by its name, where they are not the finest.
 */
export function writeReader(
  values: Float32Array,
  out: string,
  metadata: ReaderMetadata,
  steps?: ReadonlyMap<string, number>,
): void {
  const { modelJson, weights } = exportGraph(network.layers, values, metadata, 3, steps);
  mkdirSync(out, { recursive: true });
  const json = `${JSON.stringify(modelJson, null, 1)}\n`;
  writeFileSync(join(out, 'model.json'), json);
  writeFileSync(join(out, WEIGHTS_FILE), Buffer.from(weights));
  const metrics = {
    model: 'reader',
    parameters: network.size,
    macsPerPixel: Math.round(network.layers.reduce((n, { macs }) => n + macs, 0) / 128 ** 2),
    bytes: json.length + weights.byteLength,
    sha256: createHash('sha256').update(new Uint8Array(weights)).digest('hex'),
  };
  writeFileSync(join(out, 'metrics.json'), `${JSON.stringify(metrics, null, 1)}\n`);
}
