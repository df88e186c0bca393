import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Target } from './manifests.ts';
import { inRoot } from './root.ts';
import { UserError } from './user-error.ts';

/**
 * Builds the extension for a browser and returns its folder. Where `DIST` names a folder, that is
 * taken for Chromium as it is.
 * @throws with the build's output where it fails.
 */
export function builtExtension(target: Target = 'chrome'): string {
  const given = process.env.DIST;
  if (given && target === 'chrome') return resolve(given);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('scripts/run.mjs'), 'scripts/build.ts', `--${target}`],
    { cwd: inRoot(), encoding: 'utf8' },
  );
  if (status !== 0) throw new UserError(`The build failed:\n${stdout}\n${stderr}`);
  return inRoot('dist', target);
}
