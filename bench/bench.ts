import { getBrowser } from '../tooling/browser.ts';
import { builtExtension } from '../tooling/dist.ts';
import { openRecognizer } from './contenders/networks.ts';
import { installPackages } from './contenders/packages.ts';
import { HELP, parseOptions } from './options.ts';
import type { Context } from './parts/part.ts';
import { showProgress } from './progress.ts';
import { fingerprintOfMeasured } from './report/fingerprint.ts';
import { describeMachine } from './report/machine.ts';
import { markdownOf } from './report/markdown.ts';
import type { PartReport, Report } from './report/report.ts';
import { keepReport } from './report/store.ts';

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
  const failed: string[] = [];
  for (const part of options.parts) {
    try {
      parts[part.name] = await part.run(context);
    } catch (error) {
      // What the others measured is not lost for it.
      failed.push(part.name);
      console.error(error);
    }
  }
  progress.end();
  const report: Report = { fingerprint, machine, parts };
  if (failed.length > 0) {
    console.error(`Not measured: ${failed.join(', ')}. Nothing is kept.`);
    process.exitCode = 1;
  } else if (options.keep) keepReport(report);
  console.log(options.json ? JSON.stringify(report) : markdownOf(report));
}

await main();
