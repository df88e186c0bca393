import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getBrowser } from '../tooling/browser.ts';
import { getMenuDrivers } from '../tooling/display.ts';
import { getFirefox } from '../tooling/firefox.ts';
import { inRoot } from '../tooling/root.ts';
import { addTallies, formatTally, NO_TESTS, type Tally, tallyOf } from './tally.ts';

const HELP = `npm test [-- options] [pattern …]

Runs the unit tests, then the tests in real browsers, and installs what they need first.

  --unit       only the unit tests
  --browser    only the tests in real browsers
  --help       this text
  pattern      only test files whose path contains it

The last line printed is "N passed, N failed, N skipped". CHROME_PATH and FIREFOX_PATH name the
browsers to use, DIST an extension for Chromium that is built already.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    unit: { type: 'boolean' },
    browser: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** Runs one Vitest project, its output as it comes, and counts its tests. */
function runProject(project: string): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'digits-tests-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    process.execPath,
    [
      inRoot('node_modules/vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(positionals.length > 0 ? ['--passWithNoTests', ...positionals] : []),
    ],
    { cwd: inRoot(), stdio: ['ignore', 'inherit', 'inherit'] },
  );
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // the run ended before it could write a report; the status says how
  }
  rmSync(folder, { recursive: true, force: true });
  return tallyOf(parsed, status);
}

/** Gets what the browser tests need; says so where the native menu cannot be tested. */
async function prepareBrowser(): Promise<void> {
  const { path, from } = await getBrowser();
  console.error(`Browser: ${path} (${from})`);
  if (await getMenuDrivers()) {
    const firefox = await getFirefox();
    if (firefox) console.error(`Firefox: ${firefox}`);
    else console.error('\n!! The tests in Firefox are SKIPPED: there is none here.\n');
    return;
  }
  console.error(
    '\n!! The tests of the native context menu and in Firefox are SKIPPED: they need Xvfb and\n' +
      '!! xdotool, which are not here and could not be installed. Everything else is tested.\n',
  );
}

const both = !values.unit && !values.browser;
let total = NO_TESTS;
if (both || values.unit) total = addTallies(total, runProject('unit'));
if (both || values.browser) {
  try {
    await prepareBrowser();
    total = addTallies(total, runProject('browser'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total = addTallies(total, { ...NO_TESTS, failed: 1 });
  }
}
console.log(formatTally(total));
process.exitCode = total.failed > 0 ? 1 : 0;
