import { dirname } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LaunchedExtension, until } from '../../scripts/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { blankPng, digitPng } from './menu-pictures.ts';
import { allowClipboard, drop, fileOf, goTo, openApp, press } from './popup-page.ts';

let extension: LaunchedExtension;
let page: Page;
let files: string[];

beforeAll(async () => {
  extension = await openHeadless();
  files = [
    await fileOf('a-seven.png', await digitPng(7)),
    await fileOf('b-blank.png', await blankPng()),
    await fileOf('c-two.png', await digitPng(2)),
    await fileOf('d-broken.png', 'not a picture'),
  ];
});
afterAll(() => extension?.close());
beforeEach(async () => {
  page = await openApp(extension, 'tab');
  await goTo(page, 'batch');
});
afterEach(() => page.close());

const readings = () =>
  page.$$eval('tbody td.reading', (cells) => cells.map((cell) => cell.textContent ?? ''));

async function add(...paths: string[]): Promise<void> {
  const input = await page.$('input[multiple]');
  await input?.uploadFile(...paths);
}

test('many files become a table; what failed or is no digit needs a look', async () => {
  await add(...files);
  await until(async () => (await readings()).every((text) => text !== '' && text !== '…'));
  const [first, blank, third, broken] = await readings();
  expect([first, blank, third]).toEqual(['7', '–', '2']);
  expect(broken).toContain('damaged');
  await press(page, '2 need a look');
  await until(async () => (await readings()).length === 2);
});

test('a reading is corrected by keyboard, and the correction is what is copied', async () => {
  await allowClipboard(extension);
  await add(files[0], files[2]);
  await until(async () => (await readings()).join() === '7,2');
  await page.locator('tbody tr[data-index="0"]').click();
  await page.keyboard.press('4');
  await page.waitForSelector('td.reading input');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await until(async () => (await readings())[0].startsWith('42'));
  // The focus walks on to the next row.
  await page.waitForFunction(() => (document.activeElement as HTMLElement).dataset.index === '1');
  await press(page, 'Copy as a column');
  await until(async () => (await page.evaluate(() => navigator.clipboard.readText())) === '42\n2');
});

test('several files and folders dropped anywhere become a batch', async () => {
  await goTo(page, 'picture');
  await drop(page, dirname(files[0]), files[2]);
  await until(async () => (await readings()).join() === '7,2');
});

test('a thousand pictures keep few rows in the page', async () => {
  const png = (await digitPng(7)).toString('base64');
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const data = new DataTransfer();
    for (let i = 0; i < 1000; i++) {
      data.items.add(new File([bytes], `${i}.png`, { type: 'image/png' }));
    }
    const input = document.querySelector<HTMLInputElement>('input[multiple]');
    if (!input) throw new Error('no input');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, png);
  await page.waitForSelector('tbody tr[data-index="0"]');
  expect(await page.$$eval('tbody tr', (rows) => rows.length)).toBeLessThan(60);
  await press(page, 'Stop');
  await page.$eval('.scroller', (scroller) => {
    scroller.scrollTop = scroller.scrollHeight;
  });
  await page.waitForSelector('tbody tr[data-index="999"]');
  expect(await page.$$eval('tbody tr', (rows) => rows.length)).toBeLessThan(60);
});
