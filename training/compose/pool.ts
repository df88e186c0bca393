// node scripts/run.mjs training/compose/pool.ts NAME [--frames N] [--seed N]
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { atLeast } from '../options.ts';
import { createRandom } from '../random.ts';
import { PIXELS } from '../samples.ts';
import { type Assets, loadAssets } from './assets.ts';
import { pick } from './distributions.ts';
import { framesOf } from './frames.ts';
import { type Kind, kindsNamed } from './kinds/kinds.ts';
import { composeScene } from './scene.ts';

const HELP = `Composes pictures, cuts their characters out as the extension does, and keeps the frames, with what
they show, to train on.

  node scripts/run.mjs training/compose/pool.ts NAME [options]

Writes .cache/pool/NAME.frames.bin (n × 784 bytes, 0 paper … 255 ink) and NAME.labels.bin (n bytes,
0…9, −1 for no digit), which training takes with --pool NAME=SHARE.

  --frames N   how many frames (default 200000)
  --seed N     decides the pictures (default 1)
  --kind KIND  pictures of this kind only; may be repeated. Some must show digits`;

const FOLDER = resolve(fileURLToPath(import.meta.url), '../../../.cache/pool');
/** Of three frames one shows no digit at most. */
const MOST_OTHERS = 1 / 3;

/** Frames and what they show. */
export interface PoolData {
  /** n × 784, 0 paper … 255 ink. */
  readonly frames: Uint8Array;
  /** 0…9, −1 for no digit. */
  readonly labels: Int8Array;
}

/**
 * Composes scenes until there are `wanted` frames. The same seed gives the same pool; every scene
 * has a stream of its own.
 *
 * @param onFrames is told how many frames there are.
 * @param kinds the only kinds of scenes, equally often; all kinds where none is named.
 */
export async function fillPool(
  assets: Assets,
  wanted: number,
  seed: number,
  onFrames: (count: number) => void,
  kinds: readonly Kind[] = [],
): Promise<PoolData> {
  const frames = new Uint8Array(wanted * PIXELS);
  const labels = new Int8Array(wanted);
  let count = 0;
  let others = 0;
  for (let n = 0; count < wanted; n++) {
    const random = createRandom(seed, n);
    const kind = kinds.length > 0 ? pick(random, kinds) : undefined;
    for (const { frame, label } of framesOf(random, composeScene(random, assets, kind))) {
      if (count === wanted) break;
      // Balanced all along: the end of a pool is held out and must be like the rest.
      if (label < 0 && others > MOST_OTHERS * count) continue;
      if (label < 0) others++;
      for (let i = 0; i < PIXELS; i++) frames[count * PIXELS + i] = Math.round(255 * frame[i]);
      labels[count++] = label;
    }
    onFrames(count);
    // The progress bar draws itself in between.
    if (n % 50 === 0) await setImmediate();
  }
  return { frames, labels };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      frames: { type: 'string', default: '200000' },
      seed: { type: 'string', default: '1' },
      kind: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  const [name] = positionals;
  if (values.help || !name) return console.log(HELP);
  const kinds = kindsNamed(values.kind);
  const wanted = atLeast(1, values.frames, '--frames');
  const seed = atLeast(0, values.seed, '--seed');
  const assets = await loadAssets();
  const bar = new SingleBar(
    {
      format: '{bar} {percentage} % · {value} frames · ETA {eta_formatted}',
      etaBuffer: 500,
      noTTYOutput: true,
      notTTYSchedule: 30_000,
    },
    Presets.shades_classic,
  );
  bar.start(wanted, 0);
  const { frames, labels } = await fillPool(assets, wanted, seed, (n) => bar.update(n), kinds);
  bar.stop();
  mkdirSync(FOLDER, { recursive: true });
  write(`${name}.frames.bin`, frames);
  write(`${name}.labels.bin`, labels);
  console.log(`${wanted} frames: ${summary(labels)}`);
}

/** A training that is reading the pool sees the old file or the new one, whole. */
function write(name: string, bytes: Uint8Array | Int8Array): void {
  const path = join(FOLDER, name);
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

function summary(labels: Int8Array): string {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const share = (label: number) =>
    `${((100 * (counts.get(label) ?? 0)) / labels.length).toFixed(1)} %`;
  const digits = Array.from({ length: 10 }, (_, digit) => `${digit}: ${share(digit)}`);
  return [...digits, `no digit: ${share(-1)}`].join(', ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
