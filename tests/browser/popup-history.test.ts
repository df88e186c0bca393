import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LaunchedExtension, until } from '../../scripts/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { digitPng } from './menu-pictures.ts';
import { fileOf, openApp, press, upload, waitForReading } from './popup-page.ts';

let extension: LaunchedExtension;
let page: Page;
let pictures: Readonly<Record<'7' | '2', string>>;

beforeAll(async () => {
  extension = await openHeadless();
  pictures = {
    7: await fileOf('seven.png', await digitPng(7)),
    2: await fileOf('two.png', await digitPng(2)),
  };
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

const stored = () =>
  page.evaluate(async () => {
    const { history = [] } = await chrome.storage.local.get('history');
    return history as { text: string; thumbnail: string }[];
  });
const listed = () => page.$$eval('.past li b', (all) => all.map((each) => each.textContent));

async function read(digit: '7' | '2'): Promise<void> {
  await upload(page, pictures[digit]);
  await waitForReading(page, digit);
}

async function readBoth(): Promise<void> {
  await read('7');
  await until(async () => (await stored()).length === 1);
  await read('2');
  await until(async () => (await stored()).length === 2);
}

test('what was read is listed with its picture, newest first, and outlives the worker', async () => {
  await readBoth();
  await extension.killWorker();
  await page.reload();
  await page.waitForSelector('.app');
  await page.keyboard.press('h');
  await page.waitForSelector('.past li');
  expect(await listed()).toEqual(['2', '7']);
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.past img')].every(
      (each) => each.naturalWidth,
    ),
  );
});

test('it is searched', async () => {
  await readBoth();
  await page.keyboard.press('h');
  await page.locator('.search input').fill('7');
  await until(async () => (await listed()).join() === '7');
  await page.locator('.search input').fill('8');
  await page.waitForSelector('.nothing');
  const year = String(new Date().getFullYear());
  await page.locator('.search input').fill(year);
  await until(async () => (await listed()).length === 2);
});

test('one is forgotten, then all', async () => {
  await readBoth();
  await page.keyboard.press('h');
  await press(page, 'Forget this one: 2');
  await until(async () => (await listed()).join() === '7');
  await press(page, 'Forget all');
  await page.waitForSelector('.nothing');
  expect(await stored()).toEqual([]);
});

test('switched off, nothing is remembered, and the list says why it is empty', async () => {
  await page.keyboard.press(',');
  await page.locator('::-p-aria([name="Remember readings"][role="switch"])').click();
  await page.keyboard.press('Escape');
  await read('7');
  await page.keyboard.press('h');
  await page.waitForSelector('.nothing');
  expect(await page.$eval('.nothing', (each) => each.textContent)).toContain('switched off');
  expect(await stored()).toEqual([]);
});
