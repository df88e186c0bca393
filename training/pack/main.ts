// npm run train -- pack FOLDER [options]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { NetworkMetadata } from '../../src/recognizer/network/metadata.ts';
import { FRAME_SIDE } from '../../src/recognizer/types.ts';
import { ARCHITECTURES } from '../architectures.ts';
import { startWasm } from '../backend.ts';
import { deflate } from '../deflate.ts';
import { exportModel, WEIGHTS_FILE } from '../export.ts';
import { loadData } from '../job.ts';
import { createModel } from '../model.ts';
import { number } from '../options.ts';
import { FIELD } from '../reader/architecture.ts';
import { type ReaderMetadata, writeReader } from '../reader/ship.ts';
import { network as reader } from '../reader/trainer.ts';
import { type Metrics, report, writeModel } from '../report.ts';
import { startFrom } from '../start.ts';
import { fieldExamples } from './fields.ts';
import { frameExamples } from './frames.ts';
import { createPacker } from './pack.ts';

/** Loss that the reader gives up for a bit, chosen on composed fields (docs/experiments.md). */
const READER_THRIFT = 3e-9;

const HELP = `npm run train -- pack FOLDER [options]

Rounds the kernels of the trained network in FOLDER (the reader, the CNN or the MLP) to few levels, so
that it takes two thirds of the room in a zip or less. What is fitted to its outputs stays as it is: the reader is
to be judged anew (npm run train -- judge). Start from weights that were not packed before.

  --out FOLDER  where the packed model goes (default FOLDER)
  --thrift X    loss that is given up for a bit (default ${READER_THRIFT} for the reader; to be said for
                the others)
  --help        this text`;

/** Composed fields that the reader is rounded by, frames that the others are. */
const FIELDS = 500;
const FRAMES = 6_000;

/**
 * @param args the words after `pack`.
 * @throws with words for the person at the keyboard.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      thrift: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined) return console.log(HELP);
  const out = values.out ?? folder;
  const { model } = json<{ readonly model: string }>(folder, 'metrics.json');
  const isReader = model === 'reader';
  const thrift = number(values.thrift ?? (isReader ? READER_THRIFT : ''), '--thrift');
  await startWasm();
  if (isReader) await packReader(folder, out, thrift);
  else await packFrames(folder, out, thrift);
  const bytes = deflate(readFileSync(join(out, WEIGHTS_FILE))).length;
  console.log(`${out}: in a zip ${(bytes / 1000).toFixed(0)} kB of weights`);
}

async function packReader(folder: string, out: string, thrift: number): Promise<void> {
  const examples = await fieldExamples(FIELDS);
  const trained = startFrom([folder], reader, 0);
  const pack = await createPacker(reader, [FIELD, FIELD, 3], trained, examples);
  const { values, steps } = pack(thrift);
  const { userDefinedMetadata } = json<ModelJson<ReaderMetadata>>(folder, 'model.json');
  writeReader(values, out, userDefinedMetadata, steps);
}

async function packFrames(folder: string, out: string, thrift: number): Promise<void> {
  const { job } = json<Metrics>(folder, 'metrics.json');
  const model = createModel(ARCHITECTURES[job.model]);
  const examples = await frameExamples(job, FRAMES);
  const trained = startFrom([folder], model, job.seed);
  const pack = await createPacker(model, [FRAME_SIDE, FRAME_SIDE, 1], trained, examples);
  const { values, steps } = pack(thrift);
  const { userDefinedMetadata } = json<ModelJson<NetworkMetadata>>(folder, 'model.json');
  writeModel(out, exportModel(model.layers, values, userDefinedMetadata, steps));
  // The pools that it was trained with are not at hand.
  report(job, loadData({ ...job, pools: {} }), out);
}

interface ModelJson<Metadata> {
  readonly userDefinedMetadata: Metadata;
}

const json = <T>(folder: string, file: string): T =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'));
