import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from '../../scripts/root.ts';
import { UserError } from '../../scripts/user-error.ts';

/** Installs what is compared with, where it is missing or out of date. Nothing of it is shipped. */
export function installPackages(): void {
  const installed = inRoot('bench/node_modules/.package-lock.json');
  const lock = inRoot('bench/package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('Installing what is compared with, about 800 MB …');
  // Without their install scripts, which would download drivers of graphics cards.
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: inRoot('bench'),
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new UserError('What is compared with could not be installed.');
}

/**
 * A package of the benchmark's own. Not imported by a fixed name, so that the rest of the project
 * can be checked where they are not installed.
 */
export function importPackage<T>(name: string): Promise<T> {
  return import(name) as Promise<T>;
}

/** Path of a file of one of these packages. */
export const inPackages = (...path: string[]): string => inRoot('bench/node_modules', ...path);

/** The version of one of these packages, as it is installed. */
export function versionOf(name: string): string {
  const { version } = createRequire(import.meta.url)(inPackages(name, 'package.json'));
  return String(version);
}
