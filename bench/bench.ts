import { getBrowser } from '../scripts/browser.ts';
import { builtExtension } from '../scripts/dist.ts';
import { openRecognizer } from './contenders/networks.ts';
import { installPackages } from './contenders/packages.ts';
import { HELP, parseOptions } from './options.ts';
import type { Context } from './parts/part.ts';
import { showProgress } from './progress.ts';
import { fingerprintOfMeasured } from './report/fingerprint.ts';
import { describeMachine } from './report/machine.ts';
import { markdownOf } from './report/markdown.ts';
import type { PartReport, Report } from './report/report.ts';
import { keepReport, keptReport } from './report/store.ts';

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options === undefined) return console.log(HELP);
  installPackages();
  const { path: browserPath } = await getBrowser();
  // Asked before anything runs that would count as load.
  const machine = describeMachine(browserPath);
  const fingerprint = fingerprintOfMeasured();
  const progress = showProgress();
  progress.begin('building the extension', 1);
  const context: Context = {
    recognizer: await openRecognizer(),
    browserPath,
    dist: builtExtension(),
    progress,
    quick: options.quick,
    pictures: options.pictures,
  };
  const parts: Record<string, PartReport> = {};
  for (const part of options.parts) parts[part.name] = await part.run(context);
  progress.end();
  const report: Report = { fingerprint, machine, parts };
  if (options.keep) keepReport(report);
  console.log(
    options.json
      ? JSON.stringify(report)
      : markdownOf(report, options.keep ? keptReport()?.before : undefined),
  );
}

await main();
