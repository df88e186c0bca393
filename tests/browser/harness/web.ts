import puppeteer, { type Browser, type Page } from 'puppeteer';
import { inject } from 'vitest';
import { serveWeb, type WebSite } from '../../../tooling/web.ts';

const firefoxPath = inject('firefox')?.executablePath;

/** The browsers here that the web app is tested in. */
export const WEB_BROWSERS = firefoxPath ? (['chrome', 'firefox'] as const) : (['chrome'] as const);
export type WebBrowser = (typeof WEB_BROWSERS)[number];

/** A browser with a fresh profile. */
export function openBrowser(
  browser: WebBrowser = 'chrome',
  args: readonly string[] = [],
): Promise<Browser> {
  const chrome = { executablePath: inject('browser').executablePath, pipe: true };
  const root = process.getuid?.() === 0 && browser === 'chrome';
  return puppeteer.launch({
    browser,
    ...(browser === 'chrome' ? chrome : { executablePath: firefoxPath ?? '' }),
    args: [...(root ? ['--no-sandbox'] : []), ...args],
    defaultViewport: { width: 1280, height: 800 },
  });
}

/** The web app, visited at a path that is not the root of its site. */
export interface WebVisit {
  readonly page: Page;
  readonly site: WebSite;
}

/** Serves a build and goes there; resolves once the app could do without the network. */
export async function visitWeb(browser: Browser, folder: string): Promise<WebVisit> {
  const site = await serveWeb(folder, '/a/b/');
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForSelector('.app');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  return { page, site };
}
