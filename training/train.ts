// npm run train -- cnn|mlp [options]
import { startWasm } from './backend.ts';
import { checkpointOf } from './checkpoint.ts';
import { loadData } from './job.ts';
import { HELP, parseOptions } from './options.ts';
import { ship } from './report.ts';
import { train } from './trainer.ts';

const percent = (part: number) => `${(100 * part).toFixed(2)} %`;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options === null) return console.log(HELP);
  const { job, out, name, resume, checkpointSeconds } = options;
  await startWasm();
  const data = loadData(job);
  const checkpointPath = checkpointOf(name);
  const values = await train({ job, data, checkpointPath, checkpointSeconds, resume });
  const { validation, test, bytes } = ship(job, data, values, out);
  console.log(
    `${out}: validation ${percent(validation.accuracy)}, test ${percent(test.accuracy)}, ` +
      `${(bytes / 1000).toFixed(0)} kB`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
