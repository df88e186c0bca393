import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LaunchedExtension, until } from '../../scripts/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { digitPixels, digitPng } from './menu-pictures.ts';
import { answerOf, fileOf, openApp, press, upload, waitForReading } from './popup-page.ts';

let extension: LaunchedExtension;
let page: Page;

beforeAll(async () => {
  extension = await openHeadless();
});
afterAll(() => extension?.close());
beforeEach(async () => {
  page = await openApp(extension);
});
afterEach(async () => {
  await page.evaluate(() =>
    Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]),
  );
  await page.close();
});

const theme = () => page.$eval('html', (html) => html.dataset.theme);

test('the theme changes at once and is there before the first paint of the next time', async () => {
  await press(page, 'Theme: System');
  await until(async () => (await theme()) === 'light');
  await press(page, 'Theme: Light');
  await until(async () => (await theme()) === 'dark');
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await theme()).toBe('dark');
});

test('the threshold acts on the reading on screen', async () => {
  await upload(page, await fileOf('seven.png', await digitPng(7)));
  await waitForReading(page, '7');
  const set = (percent: number) =>
    page.$eval(
      '.slider',
      (slider, value) => {
        (slider as HTMLInputElement).value = `${value}`;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      },
      percent,
    );
  await page.keyboard.press(',');
  await page.waitForSelector('.slider');
  await set(50);
  await until(async () => (await answerOf(page))?.verdict === 'sure');
});

test('the language changes at once', async () => {
  await page.keyboard.press(',');
  await page.locator('select[aria-label="Language"]').wait();
  await page.select('select[aria-label="Language"]', 'de');
  await page.waitForFunction(() => document.documentElement.lang === 'de');
  await page.waitForFunction(() => document.querySelector('#tab-picture')?.textContent === 'Bild');
});

test('what was read is remembered, found and forgotten', async () => {
  await upload(page, await fileOf('seven.png', await digitPng(7)));
  await waitForReading(page, '7');
  await until(() =>
    page.evaluate(async () => {
      const { history } = await chrome.storage.local.get('history');
      return Array.isArray(history) && history.length === 1;
    }),
  );
  await page.reload();
  await page.waitForSelector('.app');
  await page.keyboard.press('h');
  await page.waitForSelector('.past li');
  await page.locator('.search input').fill('8');
  await page.waitForSelector('.nothing');
  await page.locator('.search input').fill('7');
  await page.waitForSelector('.past li');
  await press(page, 'Forget all');
  await page.waitForSelector('.nothing');
});

test('the last reading of a right click is there when the app opens', async () => {
  const { width, height, data } = await digitPixels(2);
  await page.evaluate(
    async (pixels) => {
      const canvas = new OffscreenCanvas(pixels.width, pixels.height);
      const context = canvas.getContext('2d');
      context?.putImageData(
        new ImageData(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height),
        0,
        0,
      );
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      const url = `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
      const digit = {
        digit: 2,
        confidence: 0.98,
        probabilities: Array.from({ length: 10 }, (_, d) => (d === 2 ? 0.982 : 0.002)),
        box: { x: 60, y: 60, width: 90, height: 100 },
        frame: new Array(784).fill(0),
      };
      const reading = {
        text: '2',
        confidence: 0.98,
        digits: [digit],
        rejected: 0,
        width: pixels.width,
        height: pixels.height,
        model: 'cnn',
      };
      await chrome.storage.session.set({
        'last-reading': {
          at: Date.now(),
          outcome: {
            ok: true,
            value: { reading, ms: 1 },
            preview: { url, width: pixels.width, height: pixels.height },
            origin: 'picture',
          },
        },
      });
    },
    { width, height, data: [...data] },
  );
  const second = await openApp(extension);
  await waitForReading(second, '2');
  expect((await answerOf(second))?.verdict).toBe('sure');
  await second.evaluate(() => chrome.storage.session.clear());
  await second.close();
});

test('the shortcuts are listed, and Escape closes the list', async () => {
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open] kbd');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { hidden: true });
});
