// npm run evaluate -- [options] [FOLDER…]
import { relative } from 'node:path';
import { inRoot } from '../tooling/root.ts';
import { drawFigures } from './evaluate/figures/figures.ts';
import { HELP, parseOptions } from './evaluate/options.ts';
import { printReport } from './evaluate/print.ts';
import { measureComposed, measureReader } from './evaluate/reader/main.ts';
import { evaluate } from './evaluate/run.ts';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--reader')) return measureReader(args);
  if (args.includes('--composed')) return measureComposed(args);
  const options = parseOptions(args);
  if (options === null) return console.log(HELP);
  const { report, readings } = await evaluate(options);
  console.log(options.json ? JSON.stringify(report) : printReport(report));
  const folder = inRoot('artifacts', 'evaluate');
  const figures = await drawFigures(report, readings, folder);
  if (figures > 0) console.error(`\n${figures} figures in ${relative('.', folder)}`);
}

await main();
