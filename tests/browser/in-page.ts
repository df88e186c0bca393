import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Target } from 'puppeteer';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type LaunchedExtension, until } from '../../tooling/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { drawnPng, spritePng } from './page-digits.ts';

/** A page as a test writes it: its body, or all of it and its type. */
export type Written = string | { readonly body: string; readonly type: string };

/** A headless window with the extension, and pages of a test's own in it. */
export interface InPage {
  readonly extension: LaunchedExtension;
  readonly page: Page;
  /** A site with `/0.png`, `/4.png`, `/7.png`, `/sprite.png` (7, 4, 0) and `/never.png`, which never comes. */
  readonly site: string;
  /** Another site with the same pictures, which shares them with nobody. */
  readonly foreign: string;
  /** Goes to a page and lets the extension into it. */
  open(written: Written): Promise<void>;
  /** Waits until everything the page shows is there. */
  loaded(): Promise<void>;
  /** What choosing an item of the menu does. */
  choose(item: 'classify' | 'read-region' | 'read-page', srcUrl?: string): Promise<void>;
  /** What pressing the keys of a command does. */
  press(command: 'classify' | 'read-region'): Promise<void>;
  /** The page of the extension that opens next and whose address holds this. */
  opened(part: string, timeoutMs?: number): Promise<Page>;
}

/** Opens all this around the tests of the file that calls it. */
export function inPage(): InPage {
  let extension: LaunchedExtension;
  let page: Page;
  let written: Written = '';
  const pictures = new Map<string, Buffer>();
  const sites: HttpServer[] = [];
  const origin = (index: number) =>
    `http://127.0.0.1:${(sites[index].address() as AddressInfo).port}`;

  beforeAll(async () => {
    for (const digit of ['0', '4', '7'] as const) {
      pictures.set(`/${digit}.png`, await drawnPng(digit));
    }
    pictures.set('/sprite.png', await spritePng('7', '4', '0'));
    for (const _ of ['own', 'foreign']) sites.push(await listen());
    extension = await openHeadless();
    page = await extension.browser.newPage();
  });
  afterAll(async () => {
    await extension?.close();
    for (const site of sites) {
      site.closeAllConnections();
      site.close();
    }
  });
  afterEach(async () => {
    for (const other of await extension.browser.pages()) {
      if (other !== page && other.url().startsWith('chrome-extension:')) await other.close();
    }
    await page.goto('about:blank');
  });

  async function listen(): Promise<HttpServer> {
    const server = createServer(({ url = '/' }, response) => {
      const path = url.split('?')[0];
      if (path === '/never.png') return;
      const picture = pictures.get(path);
      const { body, type } = typeof written === 'string' ? whole(written) : written;
      if (picture) response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
      else if (path === '/page') response.writeHead(200, { 'content-type': type }).end(body);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  /** Runs in the worker, as an event of the browser does. */
  async function dispatch(name: 'menu' | 'command', id: string, srcUrl?: string): Promise<void> {
    const worker = await extension.worker();
    await worker.evaluate(
      async (event, chosen, src, address) => {
        const tabs = await chrome.tabs.query({});
        const tab = tabs.find(({ url }) => url === address);
        const { contextMenus, commands } = chrome as unknown as Record<
          string,
          Record<string, { dispatch(...args: unknown[]): void }>
        >;
        const info = { menuItemId: chosen, frameId: 0, ...(src ? { srcUrl: src } : {}) };
        if (event === 'menu') contextMenus.onClicked.dispatch(info, tab);
        else commands.onCommand.dispatch(chosen, tab);
      },
      ...([name, id, srcUrl ?? null, page.url()] as const),
    );
  }

  return {
    get extension() {
      return extension;
    },
    get page() {
      return page;
    },
    get site() {
      return origin(0);
    },
    get foreign() {
      return origin(1);
    },
    async open(next) {
      written = next;
      await page.bringToFront();
      await page.goto(`${origin(0)}/page`, { waitUntil: 'domcontentloaded' });
      await extension.pressAction(page);
      await page.bringToFront();
    },
    async loaded() {
      await page.waitForFunction(() => document.readyState === 'complete');
    },
    choose: (item, srcUrl) => dispatch('menu', item, srcUrl),
    press: (command) => dispatch('command', command),
    async opened(part, timeoutMs = 20_000) {
      const isIt = (target: Target) =>
        target.url().startsWith('chrome-extension:') && target.url().includes(part);
      await until(() => extension.browser.targets().some(isIt), timeoutMs);
      const app = await (await extension.browser.waitForTarget(isIt)).asPage();
      // It may be on its way to its address still.
      await app.waitForSelector('.app');
      return app;
    },
  };
}

const whole = (body: string) => ({
  body: `<!doctype html><meta charset="utf-8"><title>A page</title>${body}`,
  type: 'text/html',
});
