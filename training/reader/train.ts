// npm run train -- reader [options]
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { startWasm } from '../backend.ts';
import { checkpointOf, loadAverage } from '../checkpoint.ts';
import { atLeast, number } from '../options.ts';
import { judgeReader, PICTURES } from './judge.ts';
import { showReaderProgress } from './progress.ts';
import { READER_FOLDER, shippedWeights, writeReader } from './ship.ts';
import { network, trainReader } from './trainer.ts';

/** The end of the training that ships; to go on from it raises the learning rate again. */
const SHIPPED = fileURLToPath(new URL('./reader.checkpoint', import.meta.url));

const HELP = `npm run train -- reader [options]

Trains the network that finds and names every character of a picture, from random weights, on
pictures that are composed while it learns.

  --fields N        fields of 128×128 pixels to learn from (default 3000000)
  --seed N          decides initial weights and pictures (default 1)
  --batch N         fields a step (default 32)
  --rate X          highest learning rate (default 0.002)
  --name NAME       checkpoints go to .cache/training/NAME (default reader-<seed>)
  --resume          goes on from the last checkpoint; --fields may be larger than before. Where there
                    is none, from the one that comes with the project
  --out FOLDER      where the model goes (default models/reader)
  --export          writes the last checkpoint's average as a model, trains nothing more
  --checkpoint SEC  seconds between checkpoints (default 120)
  --help            this text`;

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      fields: { type: 'string', default: '3000000' },
      seed: { type: 'string', default: '1' },
      batch: { type: 'string', default: '32' },
      rate: { type: 'string', default: '0.002' },
      name: { type: 'string' },
      out: { type: 'string', default: READER_FOLDER },
      export: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
      checkpoint: { type: 'string', default: '120' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const fields = atLeast(1, values.fields, '--fields');
  const seed = atLeast(0, values.seed, '--seed');
  const batch = atLeast(1, values.batch, '--batch');
  const learningRate = number(values.rate, '--rate');
  const checkpointSeconds = number(values.checkpoint, '--checkpoint');
  const checkpointPath = checkpointOf(values.name ?? `reader-${seed}`);
  const own = existsSync(checkpointPath) ? checkpointPath : SHIPPED;
  const resumeFrom = values.resume ? own : null;
  const progress = showReaderProgress(batch);
  const train = () =>
    trainReader({
      job: { seed, batch, learningRate, weightDecay: 0.01 },
      fields,
      checkpointPath,
      checkpointSeconds,
      resumeFrom,
      onStep: progress,
    });
  const trained = values.export
    ? loadAverage(resumeFrom ?? checkpointPath, network.size)
    : await train();
  await startWasm();
  const bar = new SingleBar({ etaBuffer: 200 }, Presets.shades_classic);
  writeReader(shippedWeights(trained), values.out, { name: 'reader' });
  bar.start(PICTURES, 0);
  const bytes = await judgeReader(values.out, PICTURES, (done) => bar.update(done));
  bar.stop();
  console.log(`${values.out}: ${(bytes / 1000).toFixed(0)} kB`);
}
