import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tooling/root.ts';

/** What the figures depend on; a test fails where they were measured on something else. */
const MEASURED = ['src/recognizer', 'models'];
/** Only what runs: not what was measured of the models, nor notes about them. */
const RUNS = /\.(?:ts|bin)$|^model\.json$/;

/**
 * SHA-256 of the recognizer and the networks, as the figures tell it.
 *
 * @param root of the repository.
 */
export function fingerprintOfMeasured(root = ROOT): string {
  const hash = createHash('sha256');
  const files = MEASURED.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && RUNS.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  const named = files.map((file) => ({
    file,
    path: file.slice(root.length).replaceAll('\\', '/'),
  }));
  for (const { file, path } of named.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(path).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
