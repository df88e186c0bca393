import type { TestProject } from 'vitest/node';
import { getBrowser } from '../../../scripts/browser.ts';
import { builtExtension } from '../../../scripts/dist.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser the tests drive and the built extension they load. */
    browser: { readonly executablePath: string; readonly dist: string };
  }
}

/** Finds the browser and builds the extension, once for all browser tests. */
export default async function setup(project: TestProject): Promise<void> {
  const { path } = await getBrowser();
  project.provide('browser', { executablePath: path, dist: builtExtension() });
}
