// npm run evaluate -- --reader [options]

import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { startWasm } from '../../backend.ts';
import { loadAssets } from '../../compose/assets.ts';
import { openReader } from '../../open-reader.ts';
import { READER_FOLDER } from '../../reader/ship.ts';
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
  const fields = Number(values.fields);
  const bar = new SingleBar({ etaBuffer: 200 }, Presets.shades_classic);
  bar.start(fields, 0);
  const figures = measureFields(reader, await loadAssets(), fields, (done) => bar.update(done));
  bar.stop();
  if (values.json) return console.log(JSON.stringify(figures));
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
