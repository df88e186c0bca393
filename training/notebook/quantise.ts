import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNetwork, type Network } from '../../src/recognizer/network/network.ts';
import { decodeWeights } from '../../src/recognizer/network/weights.ts';
import { WEIGHTS_FILE } from '../export.ts';

interface ModelJson {
  readonly weightsManifest: readonly [{ readonly weights: readonly { readonly name: string }[] }];
}

/** A shipped network whose kernels keep only so many bits a number; biases stay as they are. */
export function quantised(folder: string, bits: number): Network {
  const json = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as ModelJson;
  const bytes = new Uint8Array(readFileSync(join(folder, WEIGHTS_FILE))).buffer;
  const decoded = decodeWeights(json.weightsManifest, bytes);
  const stored = [...decoded].map(([name, { shape, values }]) => ({
    entry: { name, shape, dtype: 'float32' },
    values: shape.length > 1 ? rounded(values, bits) : values,
  }));
  const weights = Buffer.concat(stored.map(({ values }) => new Uint8Array(values.slice().buffer)));
  const weightsManifest = [{ paths: [WEIGHTS_FILE], weights: stored.map(({ entry }) => entry) }];
  return loadNetwork({ ...json, weightsManifest }, new Uint8Array(weights).buffer);
}

/** The nearest of 2^bits evenly spaced levels from the smallest value to the largest. */
function rounded(values: Float32Array, bits: number): Float32Array {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const scale = (high - low) / (2 ** bits - 1) || 1;
  const zero = Math.round(low / scale);
  return values.map((value) => scale * Math.max(zero, Math.round(value / scale)));
}
