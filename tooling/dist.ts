import { resolve } from 'node:path';
import type { Target } from './manifests.ts';
import { inRoot } from './root.ts';
import { runBuild } from './run-build.ts';

/**
 * Builds the extension for a browser and returns its folder. Where `DIST` names a folder, that is
 * taken for Chromium as it is.
 * @throws with the build's output where it fails.
 */
export function builtExtension(target: Target = 'chrome'): string {
  const given = process.env.DIST;
  if (given && target === 'chrome') return resolve(given);
  runBuild('scripts/build.ts', `--${target}`);
  return inRoot('dist', target);
}
