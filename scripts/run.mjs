// Runs one of the project's TypeScript commands on a machine that has only git and Node:
//   node scripts/run.mjs scripts/start.ts [arguments]
// Installs the exact packages of the lockfile first where they are missing or out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Path and version of every package that a lockfile names; none where there is no such file. */
function packagesOf(path) {
  const file = resolve(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

const installed = packagesOf('node_modules/.package-lock.json');
const isMissing = ([path, { version, optional }]) =>
  path !== '' && !optional && installed[path]?.version !== version;
if (Object.entries(packagesOf('package-lock.json')).some(isMissing)) {
  console.error('Installing packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const [script, ...rest] = process.argv.slice(2);
const path = resolve(root, script);
process.argv = [process.argv[0], path, ...rest];
const { register } = await import('tsx/esm/api');
register();
try {
  await import(pathToFileURL(path).href);
} catch (error) {
  const isMisspelt = String(error?.code).startsWith('ERR_PARSE_ARGS');
  if (!isMisspelt && error?.name !== 'UserError') throw error;
  console.error(isMisspelt ? `${error.message}\nUse --help to see what there is.` : error.message);
  process.exit(1);
}
