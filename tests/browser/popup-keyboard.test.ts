import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedExtension, until } from '../../tooling/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { digitPng } from './menu-pictures.ts';
import { downloads, fileOf, openApp, waitForReading } from './popup-page.ts';

let extension: LaunchedExtension;
let page: Page;

beforeAll(async () => {
  extension = await openHeadless();
  page = await openApp(extension, 'tab');
});
afterAll(() => extension?.close());

/** The name of what has the focus. */
const focused = () =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
  });

/** Presses Tab until the focus is on something of this name. */
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to “${name}”`);
}

/** Opens a file dialog with Enter and chooses files in it. */
async function chooseFiles(...files: string[]): Promise<void> {
  const dialog = page.waitForFileChooser();
  // Puppeteer does not say when the browser has heard that; a command after it has its answer later.
  await page.evaluate(() => {});
  await page.keyboard.press('Enter');
  await (await dialog).accept(files);
}

/** The id of what has the focus. */
const focusedId = () => page.evaluate(() => document.activeElement?.id);

const noSheet = () => page.waitForSelector('dialog', { hidden: true });

test('a sheet gives the focus back to what opened it, however it is closed', async () => {
  for (const leave of ['Close', 'Escape']) {
    await tabTo('History');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    if (leave === 'Close') {
      await tabTo('Close');
      await page.keyboard.press('Enter');
    } else {
      await page.keyboard.press('Escape');
    }
    await noSheet();
    expect(await focusedId()).toBe('open-history');
  }
});

test('a sheet that came from another gives it back as well', async () => {
  await tabTo('Settings');
  await page.keyboard.press('Enter');
  await tabTo('Keyboard shortcuts');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.shortcuts');
  await tabTo('Close');
  await page.keyboard.press('Enter');
  await noSheet();
  await until(async () => (await focusedId()) === 'open-settings');
});

test('with the focus nowhere, no key acts on what lies under a sheet', async () => {
  await page.locator('#open-settings').click();
  await page.waitForSelector('dialog[open]');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await noSheet();
  expect(await page.$eval('[role="tab"][aria-selected="true"]', ({ id }) => id)).toBe(
    'tab-picture',
  );
});

test('a picture is chosen, read, explained and exported by keyboard alone', async () => {
  const seven = await fileOf('seven.png', await digitPng(7));
  const two = await fileOf('two.png', await digitPng(2));

  await tabTo('Choose a picture');
  await chooseFiles(seven);
  await waitForReading(page, '7');

  await tabTo('Explain');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.explain .compare');
  await page.waitForSelector('.preview .heat');
  await tabTo('1');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.compare [aria-label="What speaks for 1, as a heat map"]');

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('3');
  await tabTo('Choose pictures');
  await chooseFiles(seven, two);
  await until(() =>
    page.$$eval(
      'tbody td.reading',
      (cells) => cells.map((cell) => cell.textContent).join() === '7,2',
    ),
  );

  const folder = await downloads(extension);
  await tabTo('CSV');
  await page.keyboard.press('Enter');
  await until(async () => (await readdir(folder)).includes('digits.csv'));
  const csv = await readFile(join(folder, 'digits.csv'), 'utf8');
  expect(csv.split('\r\n').slice(1, 3)).toEqual([
    expect.stringMatching(/^seven\.png,7,/),
    expect.stringMatching(/^two\.png,2,/),
  ]);
});
