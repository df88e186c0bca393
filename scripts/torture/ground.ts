import type { Page } from 'puppeteer';
import { type DemoSite, openDemoSite } from '../../demo/site.ts';
import { getBrowser } from '../../tooling/browser.ts';
import { builtExtension } from '../../tooling/dist.ts';
import { type LaunchedExtension, launchExtension } from '../../tooling/extension.ts';

/** Where the extension is attacked: a browser with it, and a site of pictures. */
export interface Ground {
  readonly extension: LaunchedExtension;
  readonly site: DemoSite;
  /** A page of the site that the extension may look at. */
  openPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the extension where it is not given, and opens both. */
export async function openGround(): Promise<Ground> {
  const { path } = await getBrowser();
  return groundWith(path, builtExtension());
}

/** The same with a browser and a build that are there already. */
export async function groundWith(executablePath: string, dist: string): Promise<Ground> {
  const extension = await launchExtension({ executablePath, dist });
  const site = await openDemoSite();
  let pages = 0;
  return {
    extension,
    site,
    async openPage() {
      const page = await extension.browser.newPage();
      // Each has an address of its own, by which its tab is found.
      await page.goto(`${site.url}?${pages++}`, { waitUntil: 'load' });
      await page.bringToFront();
      await extension.pressAction(page);
      await page.bringToFront();
      return page;
    },
    async close() {
      await extension.close();
      await site.close();
    },
  };
}
