import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelName } from '../../src/recognizer/types.ts';
import { inRoot } from '../../tooling/root.ts';
import { UserError } from '../../tooling/user-error.ts';

/**
 * Where a network's files are: in `folder` under its name, or right there.
 *
 * @throws Error where there is no network.
 */
export function modelFolder(name: ModelName, folder = inRoot('models')): string {
  const found = [join(folder, name), folder].find((path) => existsSync(join(path, 'model.json')));
  if (found !== undefined) return found;
  throw new UserError(
    `${join(folder, name)} holds no network; --model and --models choose another`,
  );
}
