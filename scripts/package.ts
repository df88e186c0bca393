import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import project from '../package.json' with { type: 'json' };
import { TARGETS } from '../tooling/manifests.ts';
import { inRoot } from '../tooling/root.ts';
import { UserError } from '../tooling/user-error.ts';
import { notesOf } from './package/changelog.ts';
import { type Files, readFiles, readFolder } from './package/files.ts';
import { inspect } from './package/inspect.ts';
import { lintFirefox } from './package/lint-firefox.ts';
import { sizeReport } from './package/sizes.ts';
import { zip } from './package/zip.ts';
import { trackedPaths } from './tracked.ts';

const HELP = `npm run package

Builds everything, looks through what was built, and packs it into dist/packages: a zip for Chrome and
Edge, one for Firefox with the archive of the sources that its store asks for, and the web app. The
same commit gives the same bytes. Fails where a store would refuse a package.

  --tag v1.2.3  for a release: fails unless that is the version, and writes what CHANGELOG.md says of
                it to dist/packages/notes.md
  --help        this text`;

const { values } = parseArgs({
  options: { tag: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const out = inRoot('dist/packages');

/** Runs one of the project's own commands. */
function run(script: string): void {
  const { status } = spawnSync(process.execPath, [inRoot('scripts/run.mjs'), script], {
    cwd: inRoot(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new UserError(`${script} failed.`);
}

/** What git knows of, as it is in the work tree. */
function sources(): Files {
  const paths = trackedPaths().filter((path) => existsSync(inRoot(path)));
  return readFiles(inRoot(), paths);
}

function pack(name: string, files: Files): void {
  const bytes = zip(files);
  const file = `${project.name}-${project.version}-${name}.zip`;
  writeFileSync(`${out}/${file}`, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`\n${file}: ${(bytes.length / 1e6).toFixed(2)} MB, sha256 ${hash}`);
}

/** What is told of a release. */
function releaseNotes(tag: string): string {
  if (tag !== `v${project.version}`) {
    throw new UserError(`The tag is ${tag}, but package.json says ${project.version}.`);
  }
  const notes = notesOf(readFileSync(inRoot('CHANGELOG.md'), 'utf8'), project.version);
  if (notes === '') throw new UserError(`CHANGELOG.md says nothing of ${project.version}.`);
  return notes;
}

const notes = values.tag === undefined ? undefined : releaseNotes(values.tag);
run('scripts/build.ts');
run('scripts/build-web.ts');

const parts: { name: string; files: Files }[] = [];
for (const name of [...TARGETS, 'web']) {
  parts.push({ name, files: await readFolder(inRoot('dist', name)) });
}
const findings = [
  ...parts.flatMap(({ name, files }) => inspect(files).map((what) => `${name}: ${what}`)),
  ...lintFirefox(inRoot('dist/firefox')).map((what) => `firefox: ${what}`),
];
if (findings.length > 0) throw new UserError(findings.join('\n'));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const { name, files } of parts) {
  pack(name, files);
  console.log(sizeReport(files));
}
pack('sources', sources());
if (notes !== undefined) writeFileSync(`${out}/notes.md`, `${notes}\n`);
