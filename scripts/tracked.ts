import { spawnSync } from 'node:child_process';
import { inRoot } from '../tooling/root.ts';
import { UserError } from '../tooling/user-error.ts';

/**
 * Paths of the files that git tracks, from the project's folder on.
 *
 * @throws where git says nothing, as outside a clone.
 */
export function trackedPaths(folder = inRoot()): string[] {
  const { status, stdout, stderr } = spawnSync('git', ['ls-files', '-z'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new UserError(`git ls-files failed. ${stderr ?? ''}`.trim());
  return stdout.split('\0').filter((path) => path !== '');
}
