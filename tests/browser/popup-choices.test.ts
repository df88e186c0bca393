import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LaunchedExtension, until } from '../../scripts/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { showKnown } from './popup-known.ts';
import { answerOf, goTo, openApp, press, stroke, waitForReading } from './popup-page.ts';

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
    Promise.all([
      chrome.storage.sync.clear(),
      chrome.storage.local.clear(),
      chrome.storage.session.clear(),
    ]),
  );
  await page.close();
});

/** Chooses one of a few in the settings. */
const chooseOption = (words: string) =>
  page.locator(`.segmented label ::-p-text(${words})`).click();

const theme = () => page.$eval('html', (html) => html.dataset.theme);

test('the theme changes at once and is there before the first paint of the next time', async () => {
  await press(page, 'Theme: System');
  await until(async () => (await theme()) === 'light');
  await press(page, 'Theme: Light');
  await until(async () => (await theme()) === 'dark');
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await theme()).toBe('dark');
});

test('the language changes at once', async () => {
  await page.keyboard.press(',');
  await page.locator('select[aria-label="Language"]').wait();
  await page.select('select[aria-label="Language"]', 'de');
  await page.waitForFunction(() => document.documentElement.lang === 'de');
  await page.waitForFunction(() => document.querySelector('#tab-picture')?.textContent === 'Bild');
});

test('the last reading of a right click is there when the app opens', async () => {
  await showKnown(page, [{ digit: 2, confidence: 0.98 }]);
  const second = await openApp(extension);
  await waitForReading(second, '2');
  expect((await answerOf(second))?.verdict).toBe('sure');
  await second.close();
});

test('what a picture shows can be said: a single digit is read as one', async () => {
  // Two strokes apart are two digits, unless one is expected.
  await goTo(page, 'draw');
  for (const left of [0.15, 0.6]) {
    await stroke(page, [
      [left, 0.2],
      [left + 0.22, 0.2],
      [left + 0.08, 0.78],
    ]);
  }
  await until(async () => ((await answerOf(page))?.text ?? '').length === 2);
  await page.keyboard.press(',');
  await chooseOption('One digit');
  await page.keyboard.press('Escape');
  await until(async () => {
    const digits = await page.$$eval('.figure button', (all) => all.length);
    return digits === 0 && (await answerOf(page)) !== null;
  });
});

test('the network is chosen in the settings, by key, and in the footer alike', async () => {
  const inFooter = () =>
    page.$eval('.footer select', (select) => (select as HTMLSelectElement).value);
  await page.keyboard.press(',');
  await chooseOption('MLP');
  await page.keyboard.press('Escape');
  await until(async () => (await inFooter()) === 'mlp');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('m');
  await until(async () => (await inFooter()) === 'cnn');
});

test('what is chosen is stored with its version, and holds the next time', async () => {
  await page.keyboard.press(',');
  await chooseOption('A number');
  await page.locator('::-p-aria([name="Read a region…"][role="switch"])').click();
  await page.locator('::-p-aria([name="Remember readings"][role="switch"])').click();
  const stored = () =>
    page.evaluate(async () => (await chrome.storage.sync.get('settings')).settings);
  await until(async () => {
    const settings = (await stored()) as Record<string, unknown> | undefined;
    return settings?.history === false;
  });
  expect(await stored()).toMatchObject({
    version: 1,
    expect: 'number',
    menu: { image: true, region: false, page: true },
    history: false,
  });
  await page.reload();
  await page.waitForSelector('.app');
  await page.keyboard.press(',');
  await page.waitForSelector('.segmented');
  const options = await page.$$eval('.segmented label:has(:checked)', (all) =>
    all.map((each) => each.textContent),
  );
  expect(options).toEqual(['CNN', 'A number', 'System']);
  const checked = await page.$$eval('.switch input', (all) =>
    all.map((each) => (each as HTMLInputElement).checked),
  );
  expect(checked).toEqual([true, false, true, false]);
});

test('a damaged store costs only what is damaged', async () => {
  await page.evaluate(() =>
    chrome.storage.sync.set({ settings: { version: 1, model: 'oracle', theme: 'dark', menu: 7 } }),
  );
  await page.reload();
  await page.waitForSelector('.app');
  expect(await theme()).toBe('dark');
  expect(await page.$eval('.footer select', (each) => (each as HTMLSelectElement).value)).toBe(
    'cnn',
  );
});

test('the browser’s own keys are listed as the browser has them', async () => {
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open] kbd');
  const rows = () =>
    page.$$eval('.shortcuts:first-of-type dl > div', (all) =>
      all.map((row) => row.querySelector('dd')?.textContent),
    );
  await until(async () => (await rows()).length === 3);
  expect((await rows()).toSorted()).toEqual(['AltShiftD', 'AltShiftE', 'AltShiftS']);
});

test('the shortcuts are listed, and Escape closes the list', async () => {
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open] kbd');
  const rows = await page.$$eval('.shortcuts dl > div', (all) => all.map((row) => row.innerText));
  expect(rows).toContainEqual(expect.stringMatching(/^Copy the reading\s+C$/));
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { hidden: true });
});
