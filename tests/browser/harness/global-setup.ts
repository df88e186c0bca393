import type { TestProject } from 'vitest/node';
import { getBrowser } from '../../../tooling/browser.ts';
import { builtExtension } from '../../../tooling/dist.ts';
import { getFirefox } from '../../../tooling/firefox.ts';

interface BrowserAndBuild {
  readonly executablePath: string;
  readonly dist: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser the tests drive and the built extension they load. */
    browser: BrowserAndBuild;
    /** The same of Firefox; `null` where there is none. */
    firefox: BrowserAndBuild | null;
  }
}

/** Finds the browsers and builds the extension for each, once for all browser tests. */
export default async function setup(project: TestProject): Promise<void> {
  const { path } = await getBrowser();
  project.provide('browser', { executablePath: path, dist: builtExtension() });
  const firefox = await getFirefox();
  project.provide(
    'firefox',
    firefox === undefined ? null : { executablePath: firefox, dist: builtExtension('firefox') },
  );
}
