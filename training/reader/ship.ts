import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportGraph, WEIGHTS_FILE } from '../export.ts';
import { network, standardization } from './trainer.ts';

/** Where the reader that ships is. */
export const READER_FOLDER = 'models/reader';

/**
 * Writes a trained reader as a standard TensorFlow.js layers-model.
 *
 * @param trained the weights as they are trained.
 * @returns bytes of both files.
 */
export function shipReader(trained: Float32Array, out = READER_FOLDER): number {
  const values = new Float32Array(trained.length);
  standardization.forward(trained, values);
  const { modelJson, weights } = exportGraph(network.layers, values, { name: 'reader' }, 3);
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
  return metrics.bytes;
}
