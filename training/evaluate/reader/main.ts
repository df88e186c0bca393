// npm run evaluate -- --reader|--composed [options]

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { MODEL_NAMES } from '../../../src/recognizer/types.ts';
import { loadNetworks } from '../../../tooling/models.ts';
import { inRoot } from '../../../tooling/root.ts';
import { UserError } from '../../../tooling/user-error.ts';
import { startWasm } from '../../backend.ts';
import { loadAssets } from '../../compose/assets.ts';
import { WEIGHTS_FILE } from '../../export.ts';
import { openReader } from '../../open-reader.ts';
import { atLeast } from '../../options.ts';
import { READER_FOLDER } from '../../reader/ship.ts';
import { parseReadings, readComposed } from './composed.ts';
import { comparison, composedTable } from './composed-table.ts';
import { measureFields } from './fields.ts';

const HELP = `npm run evaluate -- --reader [options]

What the reader alone makes of composed fields it has not learned from: which characters it finds,
which it names rightly, and what it takes for a digit.

  --fields N       fields of 128×128 pixels (default 2000)
  --models FOLDER  where the reader is (default models/reader)
  --json           one JSON document instead of a table
  --help           this text`;

export async function measureReader(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reader: { type: 'boolean' },
      fields: { type: 'string', default: '2000' },
      models: { type: 'string', default: READER_FOLDER },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  await startWasm();
  const reader = openReader(values.models);
  const fields = atLeast(1, values.fields, '--fields');
  const bar = new SingleBar({ etaBuffer: 200 }, Presets.shades_classic);
  bar.start(fields, 0);
  const figures = measureFields(reader, await loadAssets('test'), fields, (done) =>
    bar.update(done),
  );
  bar.stop();
  if (values.json) {
    const weights = readFileSync(join(values.models, WEIGHTS_FILE));
    const sha256 = createHash('sha256').update(weights).digest('hex');
    return console.log(JSON.stringify({ sha256, ...figures }));
  }
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  console.log(`${figures.characters} readable characters in ${fields} fields`);
  console.log(`found             ${percent(figures.found, figures.characters)}`);
  console.log(`named right       ${percent(figures.named, figures.characters)}`);
  console.log(
    `digits right      ${percent(figures.digitsNamed, figures.digits)} of ${figures.digits}`,
  );
  console.log(
    `letters as digits ${percent(figures.lettersAsDigits, figures.letters)} of ${figures.letters}`,
  );
  console.log(`invented          ${figures.invented}, ${figures.inventedDigits} of them digits`);
}

const COMPOSED_HELP = `npm run evaluate -- --composed [options]

Reads composed pictures that no training has seen, by the whole way from pixels to reading, and
writes what it read to artifacts/evaluate/composed.jsonl.

  --pictures N     how many (default 5000)
  --model cnn|mlp  which network (cnn)
  --against FILE   readings of the same pictures by another commit: says which are better, and
                   McNemar's p
  --out FILE       where the readings go
  --json           readings to standard output instead of a table
  --help           this text`;

export async function measureComposed(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      composed: { type: 'boolean' },
      pictures: { type: 'string', default: '5000' },
      model: { type: 'string', default: 'cnn' },
      against: { type: 'string' },
      out: { type: 'string', default: inRoot('artifacts/evaluate/composed.jsonl') },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(COMPOSED_HELP);
  const model = MODEL_NAMES.find((name) => name === values.model);
  if (model === undefined) throw new UserError(`--model ${values.model} is not cnn or mlp`);
  const pictures = atLeast(1, values.pictures, '--pictures');
  // Before they are read: this run may write over them.
  const earlier = values.against === undefined ? null : parseReadings(values.against);
  await startWasm();
  const networks = await loadNetworks(model);
  const bar = new SingleBar({ etaBuffer: 200 }, Presets.shades_classic);
  bar.start(pictures, 0);
  const readings = await readComposed(
    await loadAssets('test'),
    networks,
    { model, expect: 'auto' },
    pictures,
    (done) => bar.update(done),
  );
  bar.stop();
  const lines = readings.map((one) => `${JSON.stringify(one)}\n`).join('');
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, lines);
  console.log(values.json ? lines : composedTable(readings));
  if (earlier) (values.json ? console.error : console.log)(comparison(readings, earlier));
}
