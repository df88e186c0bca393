import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { getBrowser } from '../../../scripts/browser.ts';
import { inRoot } from '../../../scripts/root.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser the tests drive and the built extension they load. */
    browser: { readonly executablePath: string; readonly dist: string };
  }
}

/** Builds the extension once for all browser tests; `DIST` names a folder that is built already. */
export default async function setup(project: TestProject): Promise<void> {
  const { path } = await getBrowser();
  const given = process.env.DIST;
  if (!given) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [inRoot('scripts/run.mjs'), 'scripts/build.ts'],
      { cwd: inRoot(), encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
  }
  project.provide('browser', {
    executablePath: path,
    dist: given ? resolve(given) : inRoot('dist/chrome'),
  });
}
