import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from '../tooling/root.ts';
import { type Finding, inspectPackage, inspectText, longFiles } from './repository.ts';
import { trackedPaths } from './tracked.ts';

const HELP = `npm run check      types, format, lint, what nobody uses, and the repository's own rules
npm run fix        the same, and mends what can be mended`;

const { values } = parseArgs({
  options: { fix: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** Runs a package's program with its output shown; says whether it was content. */
function passes(title: string, program: string, args: readonly string[]): boolean {
  console.log(`\n${title}`);
  const { status } = spawnSync(process.execPath, [inRoot('node_modules', program), ...args], {
    cwd: inRoot(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

/** Text files that git tracks. */
function trackedTexts(): { path: string; text: string }[] {
  return trackedPaths()
    .filter((path) => path !== 'package-lock.json')
    .flatMap((path) => {
      try {
        const text = readFileSync(inRoot(path), 'utf8');
        return text.includes('\0') ? [] : [{ path, text }];
      } catch {
        return []; // deleted in the work tree
      }
    });
}

function repositoryIsClean(): boolean {
  console.log("\nThe repository's own rules");
  const texts = trackedTexts();
  const findings: Finding[] = texts.flatMap(({ path, text }) => [
    ...inspectText(path, text),
    ...(/(^|\/)package\.json$/.test(path) ? inspectPackage(path, text) : []),
  ]);
  for (const { path, line, what } of findings) console.error(`${path}:${line}: ${what}`);
  for (const { path, lines } of longFiles(texts)) console.log(`long: ${path} (${lines} lines)`);
  if (findings.length === 0) console.log(`${texts.length} files hold nothing that should not be.`);
  return findings.length === 0;
}

const results = [
  passes('Types', 'typescript/bin/tsc', ['-b']),
  passes('Format and lint', '@biomejs/biome/bin/biome', [
    'check',
    ...(values.fix ? ['--write'] : []),
    '--error-on-warnings',
  ]),
  passes('Unused files, exports and packages', 'knip/bin/knip.js', [
    '--no-progress',
    '--treat-config-hints-as-errors',
  ]),
  repositoryIsClean(),
];
const failed = results.filter((passed) => !passed).length;
console.log(
  failed === 0 ? '\nAll checks passed.' : `\n${failed} of ${results.length} checks failed.`,
);
process.exitCode = failed === 0 ? 0 : 1;
