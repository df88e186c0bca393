import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../../tooling/root.ts';
import { UserError } from '../../tooling/user-error.ts';

/**
 * The packages that are compared with are installed apart: beside the benchmark's own files, these
 * would find another TensorFlow.js there than the one that ships.
 */
const FOLDER = inRoot('.cache', 'bench', 'packages');
const LOCK = 'package-lock.json';
/** A copy of the lockfile that the packages were installed from. */
const INSTALLED = join(FOLDER, 'node_modules', '.installed');

/** Path of a file of one of these packages. */
export const inPackages = (...path: string[]): string => join(FOLDER, 'node_modules', ...path);

/** Installs what is compared with, where it is missing or out of date. Nothing of it is shipped. */
export function installPackages(): void {
  const lock = readFileSync(inRoot('bench', LOCK), 'utf8');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lock) return;
  console.error('Installing what is compared with, about 800 MB …');
  mkdirSync(FOLDER, { recursive: true });
  for (const file of ['package.json', LOCK, 'load.mjs']) {
    cpSync(inRoot('bench', file), join(FOLDER, file));
  }
  // Without their install scripts, which would download drivers of graphics cards.
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: FOLDER,
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new UserError('What is compared with could not be installed.');
  writeFileSync(INSTALLED, lock);
}

/** One of these packages; `T` is as much of it as is used. */
export async function importPackage<T>(name: string): Promise<T> {
  const { load } = await import(pathToFileURL(join(FOLDER, 'load.mjs')).href);
  return load(name) as Promise<T>;
}

/** The version of one of these packages, as it is installed. */
export function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(inPackages(name, 'package.json'), 'utf8'));
  return String(version);
}
