import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LaunchedExtension, until } from '../../scripts/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { showKnown, topBar } from './popup-known.ts';
import { allowClipboard, answerOf, openApp, press } from './popup-page.ts';

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
    Promise.all([chrome.storage.session.clear(), chrome.storage.sync.clear()]),
  );
  await page.close();
});

const NUMBER = [
  { digit: 3, confidence: 0.99 },
  { digit: 8, confidence: 0.98 },
  { digit: 4, confidence: 0.97 },
];

test('pointing at a digit, in the picture or in the number, shows its own bars', async () => {
  await showKnown(page, NUMBER);
  expect(await topBar(page)).toBe('3');
  await page.hover('.preview .box:nth-of-type(2)');
  await until(async () => (await topBar(page)) === '8');
  await page.hover('.figure button:nth-of-type(3)');
  await until(async () => (await topBar(page)) === '4');
  await page.focus('.preview .box:nth-of-type(1)');
  await until(async () => (await topBar(page)) === '3');
  await page.focus('.figure button:nth-of-type(2)');
  await until(async () => (await topBar(page)) === '8');
});

test('the weakest digit of an unsure number is the one shown at first', async () => {
  await showKnown(page, [NUMBER[0], { digit: 8, confidence: 0.55 }, NUMBER[2]]);
  expect(await topBar(page)).toBe('8');
  expect(await answerOf(page)).toEqual({ verdict: 'unsure', text: '384' });
  expect(await page.$$('.preview .box.weak')).toHaveLength(1);
});

test('the frame that the network saw is shown on demand, of the digit in focus', async () => {
  await showKnown(page, NUMBER);
  await press(page, '28×28');
  const ink = await page.$eval('canvas.frame', (canvas) => {
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 28, 28);
    return [data[4 * 14], data[4 * 13]];
  });
  expect(ink).toEqual([255, 0]);
  await press(page, '28×28');
  await page.waitForSelector('canvas.frame', { hidden: true });
});

test('Ctrl+C copies the reading, unless words are selected', async () => {
  await allowClipboard(extension);
  await showKnown(page, NUMBER);
  await page.keyboard.down('Control');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  await until(async () => (await page.evaluate(() => navigator.clipboard.readText())) === '384');
  await page.waitForFunction(() => document.querySelector('.copy')?.textContent === 'Copied');
});

test('the threshold acts on the reading on screen, while the slider moves', async () => {
  await showKnown(page, [{ digit: 7, confidence: 0.9 }]);
  const slideTo = (percent: number) =>
    page.$eval(
      '.slider',
      (slider, value) => {
        (slider as HTMLInputElement).value = `${value}`;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      },
      percent,
    );
  const verdict = async () => (await answerOf(page))?.verdict;
  expect(await verdict()).toBe('sure');
  await page.keyboard.press(',');
  await page.waitForSelector('.slider');
  await slideTo(95);
  await until(async () => (await verdict()) === 'unsure');
  expect(await page.$eval('.effect', (effect) => effect.className)).toContain('unsure');
  await slideTo(85);
  await until(async () => (await verdict()) === 'sure');
});
