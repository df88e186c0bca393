import type { Page } from 'puppeteer';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Display, startDisplay } from '../../../tooling/display.ts';
import { until } from '../../../tooling/extension.ts';
import { type LaunchedFirefox, launchFirefox } from '../../../tooling/firefox.ts';
import { type MenuSite, openMenuSite } from '../menu-site.ts';
import { nativeMenuAvailable } from './extension.ts';
import { pickItem } from './menu.ts';

/** Whether this machine has a Firefox and can click in its menus. */
export const firefoxAvailable: boolean = nativeMenuAvailable && inject('firefox') !== null;

/** Keys from the bottom of Firefox's menu of a picture to the extension's item, the last. */
const TO_ITEM = ['Up', 'Return'];

/** Keys to the `nth` item, 1…, of the extension's own menu in that of a page. */
export const toPageItem = (nth: number): readonly string[] => [
  ...['Up', 'Right'],
  ...new Array<string>(nth - 1).fill('Down'),
  'Return',
];

/** A window of Firefox with the extension, and pages whose context menu can be opened in it. */
export interface InFirefox {
  readonly firefox: LaunchedFirefox;
  readonly display: Display;
  readonly page: Page;
  readonly site: MenuSite;
  /** Goes to a page of the site. */
  open(path: string): Promise<void>;
  /** Chooses *Classify digit* in the menu of the picture, `#picture` where not said. */
  classify(selector?: string): Promise<void>;
}

/** Opens all this around the tests of the file that calls it. */
export function inFirefox(prefs: Readonly<Record<string, number>> = {}): InFirefox {
  let firefox: LaunchedFirefox;
  let display: Display;
  let page: Page;
  let site: MenuSite;
  beforeAll(async () => {
    const found = inject('firefox');
    if (found === null) return;
    site = await openMenuSite();
    display = await startDisplay();
    firefox = await launchFirefox({
      ...found,
      headless: { display: display.name },
      prefs,
    });
    page = (await firefox.browser.pages())[0];
  });
  afterAll(async () => {
    await firefox?.close();
    await site?.close();
    display?.close();
  });
  return {
    get firefox() {
      return firefox;
    },
    get display() {
      return display;
    },
    get page() {
      return page;
    },
    get site() {
      return site;
    },
    async open(path) {
      await page.goto(site.own.origin + path);
      await page.bringToFront();
    },
    async classify(selector = '#picture') {
      const picture = await page.waitForSelector(selector, { visible: true });
      await pickItem(display, async () => picture?.click({ button: 'right' }), TO_ITEM);
    },
  };
}

/** What the card in a page says: the big answer, and all of it. */
export interface CardWords {
  readonly figure: string;
  readonly verdict: string;
  readonly text: string;
}

/** Waits for the card to have its outcome. Its frame is closed to the page, not to the browser. */
export async function readCard(page: Page): Promise<CardWords> {
  let found: CardWords | null = null;
  await until(async () => {
    const cards = await Promise.all(
      page.frames().map((frame) =>
        frame
          .evaluate(() => {
            const card = document.querySelector<HTMLElement>('.card:not(.waiting)');
            return (
              card && {
                figure: card.querySelector('.figure')?.textContent ?? '',
                verdict: card.querySelector<HTMLElement>('.big')?.dataset.verdict ?? '',
                text: card.textContent,
              }
            );
          })
          .catch(() => null),
      ),
    );
    found = cards.find((card) => card !== null) ?? null;
    return found !== null;
  }, 30_000);
  return found as unknown as CardWords;
}
