// node scripts/run.mjs training/compose/pool.ts NAME [--frames N] [--seed N]
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { sigmoid } from '../../src/recognizer/calibrate.ts';
import { CONTEXT_CHANNELS, isDigitInPlace } from '../../src/recognizer/networks.ts';
import { startWasm } from '../backend.ts';
import { openModel } from '../open-model.ts';
import { createRandom } from '../random.ts';
import { PIXELS } from '../samples.ts';
import { type Assets, loadAssets } from './assets.ts';
import { pick } from './dice.ts';
import { examplesOf, type Resembles } from './examples.ts';
import { composeScene, type Kind, kindsNamed } from './scene.ts';

const HELP = `Composes pictures, sends them through the extension's own front end, and keeps the
frames it makes of them, with what they show, to train on.

  node scripts/run.mjs training/compose/pool.ts NAME [options]

Writes .cache/pool/NAME.frames.bin (n × 784 bytes, 0 paper … 255 ink), NAME.surroundings.bin
(n × 2 × 784 bytes, what stands around them) and NAME.labels.bin (n bytes, 0…9, −1 for no digit,
−2 for what looks like one until one sees what stands around it), which training takes with
--pool NAME=SHARE. Of what is no digit, the mistakes of the context network that ships are kept
most readily.

  --frames N   how many frames (default 200000)
  --seed N     decides the pictures (default 1)
  --kind KIND  pictures of this kind only; may be repeated. Some must show digits`;

/** Where the network is whose mistakes are looked for. */
const MODELS = resolve(fileURLToPath(import.meta.url), '../../../models');
const FOLDER = resolve(fileURLToPath(import.meta.url), '../../../.cache/pool');

/** Frames and what they show. */
export interface PoolData {
  /** n × 784, 0 paper … 255 ink. */
  readonly frames: Uint8Array;
  /** n × 2 × 784, 0…255. */
  readonly surroundings: Uint8Array;
  /** 0…9, −1 for no digit, −2 for what looks like one. */
  readonly labels: Int8Array;
}

/** What a pool is filled with. */
export interface Filling {
  /** Of what is no digit, what resembles one most is kept most readily. */
  readonly resembles?: Resembles;
  /** The only kinds of scenes, equally often; all kinds where none is named. */
  readonly kinds?: readonly Kind[];
}

/**
 * Composes scenes until there are `wanted` frames; at most half of them show no digit. The same
 * seed gives the same pool; every scene has a stream of its own.
 *
 * @param onFrames is told how many frames there are.
 */
export async function fillPool(
  assets: Assets,
  wanted: number,
  seed: number,
  onFrames: (count: number) => void,
  { resembles, kinds = [] }: Filling = {},
): Promise<PoolData> {
  const frames = new Uint8Array(wanted * PIXELS);
  const surroundings = new Uint8Array(wanted * 2 * PIXELS);
  const labels = new Int8Array(wanted);
  let count = 0;
  let negatives = 0;
  for (let n = 0; count < wanted; n++) {
    const random = createRandom(seed, n);
    const kind = kinds.length > 0 ? pick(random, kinds) : undefined;
    const scene = composeScene(random, assets, kind);
    for (const { label, ...example } of examplesOf(random, scene, resembles)) {
      if (count === wanted) break;
      // Balanced all along: the end of a pool is held out and must be like the rest.
      if (label < 0 && 2 * negatives > count) continue;
      if (label < 0) negatives++;
      frames.set(bytesOf(example.frame), count * PIXELS);
      surroundings.set(bytesOf(example.surroundings), count * 2 * PIXELS);
      labels[count++] = label;
    }
    onFrames(count);
    // The progress bar draws itself in between.
    if (n % 50 === 0) await setImmediate();
  }
  return { frames, surroundings, labels };
}

function bytesOf(shares: Float32Array): Uint8Array {
  return Uint8Array.from(shares, (share) => Math.round(255 * share));
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
  const wanted = Number(values.frames);
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
  await startWasm();
  const context = openModel(join(MODELS, 'context'), CONTEXT_CHANNELS);
  const resembles: Resembles = (examples) => {
    const seen = examples.map(({ frame, surroundings }) => {
      return { frame, surroundings: () => surroundings };
    });
    return isDigitInPlace(context, seen).map(sigmoid);
  };
  const { frames, surroundings, labels } = await fillPool(
    assets,
    wanted,
    Number(values.seed),
    (n) => bar.update(n),
    { resembles, kinds },
  );
  bar.stop();
  mkdirSync(FOLDER, { recursive: true });
  write(`${name}.frames.bin`, frames);
  write(`${name}.surroundings.bin`, surroundings);
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
  return [...digits, `no digit: ${share(-1)}`, `lookalike: ${share(-2)}`].join(', ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
