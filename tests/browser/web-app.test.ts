import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { builtWeb } from '../../tooling/web.ts';
import { openBrowser, visitWeb, WEB_BROWSERS } from './harness/web.ts';
import { digitPng } from './menu-pictures.ts';
import { answerOf, fileOf, goTo, stroke, upload, waitForReading } from './popup-page.ts';

let folder: string;
let seven: string;
let two: string;
let three: string;

beforeAll(async () => {
  folder = builtWeb();
  seven = await fileOf('seven.png', await digitPng(7));
  two = await fileOf('two.png', await digitPng(2));
  three = await fileOf('three.png', await digitPng(3));
}, 300_000);

describe.each(WEB_BROWSERS)('after one visit, the network gone, in %s', (kind) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(kind);
    const visit = await visitWeb(browser, folder);
    page = visit.page;
    await visit.site.close();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page.reload();
    await page.waitForSelector('.app');
  });

  // By selectors of CSS: in Firefox the search for a button by its name takes half a minute.
  const click = (selector: string) => page.locator(selector).click();

  test('a picture is read by either network', async () => {
    await upload(page, seven);
    await waitForReading(page, '7');
    await page.select('.network select', 'mlp');
    await page.waitForFunction(() =>
      document.querySelector('.note')?.textContent?.startsWith('MLP'),
    );
    await page.select('.network select', 'cnn');
    await waitForReading(page, '7');
  });

  test('a drawing is read, and lies there when the page comes again', async () => {
    await goTo(page, 'draw');
    await stroke(page, [
      [0.3, 0.2],
      [0.5, 0.2],
      [0.37, 0.75],
    ]);
    await waitForReading(page, '7');
    await page.reload();
    await waitForReading(page, '7');
    await click('[title^="Clear"]');
    await until(async () => (await answerOf(page)) === null);
  });

  test('many pictures become a table', async () => {
    await goTo(page, 'batch');
    await (await page.waitForSelector('input[multiple]'))?.uploadFile(seven, two);
    const readings = () =>
      page.$$eval('tbody td.reading', (cells) => cells.map((cell) => cell.textContent));
    await until(async () => (await readings()).join() === '7,2', 20_000);
    await click('[title^="Clear"]');
  });

  test('what was read is remembered', async () => {
    const remembered = async () => {
      await click('[aria-label="History"]');
      await page.waitForSelector('.history-open b::-p-text(3)');
    };
    await goTo(page, 'picture');
    await upload(page, three);
    await waitForReading(page, '3');
    await remembered();
    await page.reload();
    await page.waitForSelector('.app');
    await remembered();
  });

  test('the chosen theme and language are there again', async () => {
    await click('[aria-label="Theme: System"]');
    await click('[aria-label="Settings"]');
    await page.select('dialog select', 'de');
    await page.waitForSelector('html[lang=de]');
    await page.reload();
    await page.waitForSelector('html[lang=de][data-theme=light]');
    await page.waitForSelector('[aria-label="Einstellungen"]');
  });
});
