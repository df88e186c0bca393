import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '../../src/recognizer/read.ts';
import { createDecoder } from '../../tooling/decoder.ts';
import { loadNetworks } from '../../tooling/models.ts';
import { startWasm } from '../../training/backend.ts';
import { mutate, randomOf } from './mutate.ts';
import { seedFiles } from './seeds.ts';
import type { Counter, Ended } from './tally.ts';

/** A picture of this size takes the recognizer longer than that only where it is stuck. */
const READ_MS = 60_000;

/** Throws damaged files at the command line's way of reading: its decoder, then the recognizer. */
export async function tortureFiles(count: number, seed: number, counter: Counter): Promise<void> {
  const random = randomOf(seed);
  const seeds = Object.entries(await seedFiles());
  await startWasm();
  const networks = await loadNetworks('cnn');
  const folder = await mkdtemp(join(tmpdir(), 'digits-torture-'));
  const decoder = createDecoder();

  async function attack(index: number): Promise<Ended> {
    const [kind, whole] = seeds[index % seeds.length]!;
    const path = join(folder, `${index}.${kind}`);
    await writeFile(path, mutate(whole, random));
    try {
      const decoded = await decoder.decode(path);
      if (!decoded.ok) {
        const { code, detail } = decoded.error;
        if (code === 'internal') return { end: 'crashed', note: detail };
        return { end: 'failed', note: `${code} (${kind})` };
      }
      const start = performance.now();
      await read(decoded.value.pixels, networks, { model: 'cnn', expect: 'auto' });
      if (performance.now() - start > READ_MS) return { end: 'hung', note: `${kind} ${index}` };
      return { end: 'answered' };
    } catch (error) {
      return { end: 'crashed', note: `${kind} ${index}: ${error}` };
    } finally {
      await rm(path);
    }
  }

  try {
    for (let index = 0; index < count; index++) counter.add(await attack(index));
  } finally {
    decoder.close();
    await rm(folder, { recursive: true, force: true });
  }
}
