import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../tooling/user-error.ts';
import type { TrainingState } from './optimizer.ts';

// A line of JSON, then the four vectors of the state.
const VECTORS = ['parameters', 'momentum', 'variance', 'average'] as const;

/** Where the checkpoint of the training called `name` is kept. */
export function checkpointOf(name: string): string {
  return `.cache/training/${name}/checkpoint.bin`;
}

/** Writes a checkpoint; one that is interrupted leaves the last one as it was. */
export function saveCheckpoint(
  path: string,
  job: unknown,
  step: number,
  state: TrainingState,
): void {
  mkdirSync(dirname(path), { recursive: true });
  const header = Buffer.from(`${JSON.stringify({ job, step })}\n`);
  const vectors = VECTORS.map((name) => {
    const { buffer, byteOffset, byteLength } = state[name];
    return Buffer.from(buffer, byteOffset, byteLength);
  });
  writeFileSync(`${path}.part`, Buffer.concat([header, ...vectors]));
  renameSync(`${path}.part`, path);
}

/**
 * Restores `state` from a checkpoint.
 *
 * @returns the steps done, or `null` where there is no checkpoint.
 * @throws where the checkpoint belongs to another job.
 */
export function loadCheckpoint(path: string, job: unknown, state: TrainingState): number | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const end = bytes.indexOf('\n');
  const header: { job: unknown; step: number } = JSON.parse(bytes.toString('utf8', 0, end));
  if (JSON.stringify(header.job) !== JSON.stringify(job)) {
    throw new UserError(`${path} was written with other options: ${JSON.stringify(header.job)}`);
  }
  let offset = end + 1;
  for (const name of VECTORS) {
    const { byteLength, length } = state[name];
    state[name].set(
      new Float32Array(
        new Uint8Array(bytes.subarray(offset, offset + byteLength)).buffer,
        0,
        length,
      ),
    );
    offset += byteLength;
  }
  return header.step;
}

/**
 * The averaged weights of a checkpoint, whatever its options were.
 *
 * @throws where it is missing or belongs to a network of another size.
 */
export function loadAverage(path: string, size: number): Float32Array {
  const bytes = readFileSync(path);
  const vectors = bytes.subarray(bytes.indexOf('\n') + 1);
  const length = size * Float32Array.BYTES_PER_ELEMENT;
  if (vectors.length !== VECTORS.length * length) {
    throw new UserError(`${path} is not of a network with ${size} parameters`);
  }
  const start = VECTORS.indexOf('average') * length;
  return new Float32Array(new Uint8Array(vectors.subarray(start, start + length)).buffer);
}
