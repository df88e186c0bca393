// node scripts/run.mjs training/compose/pictures.ts FOLDER [--each N] [--seed N]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { arrange } from '../../src/recognizer/lines/arrange.ts';
import { atLeast } from '../options.ts';
import { createRandom } from '../random.ts';
import { loadAssets } from './assets.ts';
import { KINDS, kindsNamed } from './kinds/kinds.ts';
import { legibleDigits } from './legible.ts';
import { composeScene, type Scene } from './scene.ts';

const HELP = `Writes composed pictures of every kind with their labels, to measure on while tuning:

  node scripts/run.mjs training/compose/pictures.ts FOLDER [options]
  npm run evaluate -- --only pictures FOLDER

  --each N   pictures of each kind (default 100)
  --kind K   pictures of this kind only; may be repeated
  --seed N   decides the pictures; another one than the pools' (default 1000)`;

/** So many scenes are composed for each picture at most: of some kinds hardly one is plain. */
const MOST_TRIES = 20;

/** The digits of a scene as a reader should write them down. */
function labelOf({ truth }: Scene): string {
  const lines = arrange(truth).map((line) => line.map(({ digit }) => digit).join(''));
  return lines.length > 0 ? lines.join('/') : 'none';
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      each: { type: 'string', default: '100' },
      kind: { type: 'string', multiple: true, default: [...KINDS] },
      seed: { type: 'string', default: '1000' },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (values.help || !folder) return console.log(HELP);
  const kinds = kindsNamed(values.kind);
  const each = atLeast(1, values.each, '--each');
  const seed = atLeast(0, values.seed, '--seed');
  const assets = await loadAssets('validation');
  for (const [k, kind] of KINDS.entries()) {
    if (!kinds.includes(kind)) continue;
    const own = join(folder, kind);
    mkdirSync(own, { recursive: true });
    const labels: string[] = [];
    for (let n = 0; labels.length < each && n < MOST_TRIES * each; n++) {
      const scene = composeScene(createRandom(seed, k, n), assets, kind);
      // Whether half a digit is one, nobody can tell.
      if (legibleDigits(scene) === null) continue;
      const { width, height, data } = scene.pixels;
      const file = `${String(labels.length).padStart(4, '0')}.png`;
      const raw = { width, height, channels: 4 } as const;
      writeFileSync(join(own, file), await sharp(data, { raw }).png().toBuffer());
      labels.push(`${file}\t${labelOf(scene)}\n`);
    }
    writeFileSync(join(own, 'labels.tsv'), labels.join(''));
  }
}

await main();
