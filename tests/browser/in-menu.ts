import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Headful, openHeadful } from './harness/extension.ts';
import { chooseFromMenu } from './harness/menu.ts';
import { type MenuSite, openMenuSite } from './menu-site.ts';

/** The picture of a page of the site. */
export const PICTURE = '#picture';

/** A window with the extension, and pages whose context menu can be opened in it. */
export interface InMenu {
  readonly extension: Headful;
  readonly page: Page;
  readonly site: MenuSite;
  /** Goes to a page of the site and waits for its pictures. */
  open(path: string): Promise<void>;
  /** Chooses *Classify digit* in the menu of a picture. */
  classify(selector?: string): Promise<void>;
}

/** Opens all this around the tests of the file that calls it. */
export function inMenu(): InMenu {
  let extension: Headful;
  let page: Page;
  let site: MenuSite;
  beforeAll(async () => {
    site = await openMenuSite();
    extension = await openHeadful();
    page = (await extension.browser.pages())[0];
  });
  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });
  afterEach(async () => {
    if (page.url() !== 'about:blank') await page.goto('about:blank');
  });
  return {
    get extension() {
      return extension;
    },
    get page() {
      return page;
    },
    get site() {
      return site;
    },
    async open(path) {
      await page.goto(site.own.origin + path);
      await page.waitForFunction(() =>
        [...document.images].every(({ complete, src }) => complete && src),
      );
    },
    classify: (selector = PICTURE) => chooseFromMenu(page, extension.display, selector),
  };
}
