import { mkdir } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer';
import { CHROMIUM_SWITCHES } from '../tooling/chromium-switches.ts';
import { inRoot } from '../tooling/root.ts';
import { builtWeb, serveWeb, type WebSite } from '../tooling/web.ts';

/** How the web app is opened. */
export interface WebSettings {
  /** Path of the Chromium program. */
  readonly executablePath: string;
  readonly headless: boolean;
}

/**
 * Builds the web app, serves it on this machine and opens it until the window is closed; without a
 * window reads a sample in it. Says whether all went well.
 */
export async function startWeb({ executablePath, headless }: WebSettings): Promise<boolean> {
  console.error('Building the web app …');
  const site = await serveWeb(builtWeb());
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: [...CHROMIUM_SWITCHES],
  });
  try {
    return headless ? await readSample(browser, site) : await show(browser, site);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function show(browser: Browser, { url }: WebSite): Promise<boolean> {
  const [first] = await browser.pages();
  await (first ?? (await browser.newPage())).goto(url);
  console.log(`The web app is at ${url}`);
  console.log('Close the browser, or press Ctrl+C here, to end.');
  await new Promise((resolve) => browser.once('disconnected', resolve));
  return true;
}

/** Visits the app once, takes the site away, and reads the first of its samples: a seven. */
async function readSample(browser: Browser, site: WebSite): Promise<boolean> {
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await site.close();
  await page.reload();
  await page.locator('.samples button').click();
  const answer = await page.waitForSelector('.big[data-verdict]');
  const text = await answer?.$eval('.figure', (figure) => figure.textContent ?? '');
  console.log(`Without a network the web app read its sample as ${text}.`);
  await mkdir(inRoot('artifacts'), { recursive: true });
  await page.screenshot({ path: inRoot('artifacts/web.png') });
  console.log('Screenshot: artifacts/web.png');
  return text === '7';
}
