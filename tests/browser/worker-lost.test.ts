import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoSite, openDemoSite } from '../../demo/site.ts';
import { clickOn } from '../../tooling/click.ts';
import type { LaunchedExtension } from '../../tooling/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { readCard } from './menu-card.ts';

let extension: LaunchedExtension;
let site: DemoSite;
let page: Page;

beforeAll(async () => {
  extension = await openHeadless();
  site = await openDemoSite();
  page = await extension.browser.newPage();
});
afterAll(async () => {
  await extension?.close();
  await site?.close();
});

describe('a click whose worker is killed', () => {
  test.each([0, 10, 40, 120])('%d ms later is answered on the page', async (ms) => {
    await page.goto(site.url, { waitUntil: 'networkidle0' });
    await extension.pressAction(page);
    await page.bringToFront();
    const worker = await extension.worker();
    await clickOn(worker, page, '#vector');
    await new Promise((resolve) => setTimeout(resolve, ms));
    await extension.killWorker();
    expect((await readCard(page)).figure).toBe('2');
  });
});
