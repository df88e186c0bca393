import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelName } from '../../src/recognizer/types.ts';
import { inRoot } from '../../tooling/root.ts';
import { UserError } from '../../tooling/user-error.ts';

const MODEL = 'model.json';

/** The networks of these names that are in `folder`, which may hold one of them right there. */
export function namesIn(names: readonly ModelName[], folder?: string): readonly ModelName[] {
  if (folder === undefined || !existsSync(join(folder, MODEL))) return names;
  return names.filter((name) => name === nameIn(folder));
}

/** What the network right in `folder` calls itself. */
function nameIn(folder: string): unknown {
  const { userDefinedMetadata } = JSON.parse(readFileSync(join(folder, MODEL), 'utf8'));
  return userDefinedMetadata?.name;
}

/**
 * Where a network's files are: in `folder` under its name, or right there.
 *
 * @throws Error where there is no network.
 */
export function modelFolder(name: ModelName, folder = inRoot('models')): string {
  const found = [join(folder, name), folder].find((path) => existsSync(join(path, MODEL)));
  if (found === folder && nameIn(folder) !== name)
    throw new UserError(`${folder} holds the ${nameIn(folder)}, not the ${name}`);
  if (found !== undefined) return found;
  throw new UserError(
    `${join(folder, name)} holds no network; --model and --models choose another`,
  );
}
