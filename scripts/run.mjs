// Runs one of the project's TypeScript commands on a machine that has only git and Node:
//   node scripts/run.mjs scripts/start.ts [arguments]
// Installs the exact packages of the lockfile first where they are missing or out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const lock = resolve(root, 'package-lock.json');
const installed = resolve(root, 'node_modules/.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
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
