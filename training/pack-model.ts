// npm run train -- pack FOLDER [options]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ARCHITECTURES } from './architectures.ts';
import { startWasm } from './backend.ts';
import { exportModel } from './export.ts';
import { loadData } from './job.ts';
import { createModel } from './model.ts';
import { openModel } from './open-model.ts';
import { number, share } from './options.ts';
import { pack } from './pack.ts';
import { createRandom } from './random.ts';
import { type Metrics, report, writeModel } from './report.ts';
import { startFrom } from './start.ts';

const HELP = `npm run train -- pack FOLDER [options]

Rounds the dense kernels of the trained network in FOLDER to few levels, so that it takes a third of
the room in a zip, and measures it again. Its calibration stays.

  --out FOLDER       where the packed model goes (default FOLDER)
  --thrift X         how much is given up for size (default 5e-5)
  --pool NAME=SHARE  share of composed frames from .cache/pool/NAME.*.bin among those that the network
                     is rounded by, beside those of its training; may be repeated
  --help             this text`;

/** Frames that a network is rounded by. */
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
      thrift: { type: 'string', default: '5e-5' },
      pool: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined) return console.log(HELP);
  const thrift = number(values.thrift, '--thrift');
  const out = values.out ?? folder;
  const { job }: Metrics = JSON.parse(readFileSync(join(folder, 'metrics.json'), 'utf8'));

  await startWasm();
  const data = loadData({ ...job, pools: Object.fromEntries(values.pool.map(share)) });
  const model = createModel(ARCHITECTURES[job.model]);
  const trained = openModel(folder);
  const parameters = startFrom([folder], model, job.seed);
  const { frames } = data.source.draw(createRandom(job.seed), FRAMES);
  const packed = pack(model.layers, parameters, frames, thrift);
  writeModel(out, exportModel(model.layers, packed.values, trained.metadata, packed.steps));
  trained.dispose();
  const { validation, deflated } = report(job, data, out);
  const found = Object.entries(validation).map(
    ([name, { accuracy }]) => `${name} ${(100 * accuracy).toFixed(2)} %`,
  );
  console.log(`${out}: ${found.join(', ')}, in a zip ${(deflated / 1000).toFixed(0)} kB`);
}
