// npm run train -- cnn|mlp [options]
import { startWasm } from './backend.ts';
import { checkpointOf } from './checkpoint.ts';
import { loadAssets } from './compose/assets.ts';
import { writePreview } from './compose/preview.ts';
import { loadData } from './job.ts';
import { HELP, parseOptions } from './options.ts';
import { main as packModel } from './pack/main.ts';
import { main as judgeReader } from './reader/judge.ts';
import { main as trainReader } from './reader/train.ts';
import { ship } from './report.ts';
import { train } from './trainer.ts';

const percent = (part: number) => `${(100 * part).toFixed(2)} %`;

async function main(): Promise<void> {
  const [network, ...rest] = process.argv.slice(2);
  if (network === 'reader') return trainReader(rest);
  if (network === 'judge') return judgeReader(rest);
  if (network === 'pack') return packModel(rest);
  const options = parseOptions(process.argv.slice(2));
  if (options === null) return console.log(HELP);
  if (options === 'preview') return preview();
  const { job, out, name, resume, checkpointSeconds } = options;
  await startWasm();
  const data = loadData(job);
  const checkpointPath = checkpointOf(name);
  const values = await train({ job, data, checkpointPath, checkpointSeconds, resume });
  const { validation, test, bytes } = ship(job, data, values, out);
  const sets = { ...validation, test };
  const found = Object.entries(sets).map(([name, set]) => `${name} ${percent(set.accuracy)}`);
  console.log(`${out}: ${found.join(', ')}, ${(bytes / 1000).toFixed(0)} kB`);
}

/** Contact sheets of the pictures that pools are made of, and of the frames in them. */
async function preview(): Promise<void> {
  const sheets = await writePreview('artifacts/preview', await loadAssets());
  console.log(sheets.join('\n'));
}

await main();
