import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { ARCHITECTURES } from '../../../training/architectures.ts';
import { startWasm } from '../../../training/backend.ts';
import { loadCheckpoint, saveCheckpoint } from '../../../training/checkpoint.ts';
import { type Job, loadData } from '../../../training/job.ts';
import { createModel } from '../../../training/model.ts';
import { parseOptions } from '../../../training/options.ts';
import { part } from '../../../training/samples.ts';
import { allocateShared, createShard, type Shared } from '../../../training/shard.ts';
import { train } from '../../../training/trainer.ts';

const { job: whole } = parseOptions(['mlp', '--batch', '8', '--workers', '1']) as { job: Job };
const job: Job = { ...whole, epochs: 1, stepsPerEpoch: 4 };
const SIZE = createModel(ARCHITECTURES.mlp).size;

beforeAll(startWasm);

test('a training that was interrupted goes on as if it had not been', async () => {
  const { source } = loadData(job);
  const path = join(mkdtempSync(join(tmpdir(), 'training-')), 'run', 'checkpoint.bin');
  const run = async (shared: Shared, from: number, to: number) => {
    const shard = createShard(job, source, shared, 0);
    for (let step = from; step < to; step++) await shard.step(step);
  };

  const through = allocateShared(SIZE, 1);
  expect(loadCheckpoint(path, job, through.state)).toBeNull();
  through.state.parameters.fill(0.01);
  await run(through, 0, 2);
  saveCheckpoint(path, job, 2, through.state);
  await run(through, 2, 4);

  const resumed = allocateShared(SIZE, 1);
  expect(loadCheckpoint(path, job, resumed.state)).toBe(2);
  await run(resumed, 2, 4);
  const differs = resumed.state.average.some((value, i) => value !== through.state.average[i]);
  expect(differs).toBe(false);
  expect(() => loadCheckpoint(path, { ...job, seed: 2 }, resumed.state)).toThrow('other options');
});

test('two threads train one network together', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const whole = loadData(job);
  const data = { ...whole, validation: { mnist: part(whole.validation.mnist, 0, 50) } };
  const checkpointPath = join(mkdtempSync(join(tmpdir(), 'training-')), 'checkpoint.bin');
  const shared = { ...job, shards: 2 };
  const average = await train({
    job: shared,
    data,
    checkpointPath,
    checkpointSeconds: 60,
    resume: false,
  });
  expect(log).toHaveBeenCalledWith(expect.stringContaining('epoch 1 · validation mnist'));
  const { state } = allocateShared(SIZE, 1);
  expect(loadCheckpoint(checkpointPath, shared, state)).toBe(4);
  expect(state.average.some((value, i) => value !== average[i])).toBe(false);
  log.mockRestore();
}, 120_000);
