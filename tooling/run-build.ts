import { spawnSync } from 'node:child_process';
import { inRoot } from './root.ts';
import { UserError } from './user-error.ts';

/**
 * Runs one of the project's scripts, which builds something, to its end.
 * @throws with its output where it fails.
 */
export function runBuild(script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('scripts/run.mjs'), script, ...args],
    { cwd: inRoot(), encoding: 'utf8' },
  );
  if (status !== 0) throw new UserError(`The build failed:\n${stdout}\n${stderr}`);
}
