import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { inApp } from './in-app.ts';
import { digitPng } from './menu-pictures.ts';
import { fileOf, goTo, openApp, press, upload, waitForReading } from './popup-page.ts';

const app = inApp();

/** The app in a tab of the browser, which was opened at one of its own. */
async function tabAt(name: string): Promise<Page> {
  const target = await app.extension.browser.waitForTarget(
    (each) => /\?view=tab&/.test(each.url()) && `${each.url()}&`.includes(`&${name}&`),
  );
  const page = await target.asPage();
  await page.waitForSelector(`#tab-${name}[aria-selected=true]`);
  return page;
}

/** A popup, which goes away when a tab takes over. */
const openPopup = () => openApp(app.extension);

test('the tab goes on with the picture of the popup', async () => {
  const popup = await openPopup();
  await upload(popup, await fileOf('seven.png', await digitPng(7)));
  await waitForReading(popup, '7');
  await press(popup, 'Open in a tab');
  const tab = await tabAt('picture');
  await waitForReading(tab, '7');
  await until(() => popup.isClosed());
  await tab.close();
});

test('the tab goes on with the table of the popup', async () => {
  const popup = await openPopup();
  await goTo(popup, 'batch');
  const files = [
    await fileOf('seven.png', await digitPng(7)),
    await fileOf('two.png', await digitPng(2)),
  ];
  await (await popup.$('input[multiple]'))?.uploadFile(...files);
  await popup.waitForSelector('tbody tr[data-index="1"]');
  await press(popup, 'Open in a tab');
  const tab = await tabAt('batch');
  const rows = () =>
    tab.$$eval('tbody tr[data-index]', (all) =>
      all.map((row) => ['.name', '.reading'].map((cell) => row.querySelector(cell)?.textContent)),
    );
  await until(async () => (await rows()).join() === 'seven.png,7,two.png,2');
  await tab.close();
});

// Chromium's popup stays open beside a file dialog; Firefox's does not, and is played here by its
// address, by which the app knows it.
test.each([
  ['picture', 'Choose a picture'],
  ['batch', 'Choose pictures'],
  ['batch', 'A whole folder'],
] as const)('in Firefox the %s is chosen in a tab, by *%s*', async (name, button) => {
  const popup = await openPopup();
  await popup.evaluateOnNewDocument(() => {
    Object.defineProperty(chrome.runtime, 'getURL', {
      value: (path: string) => `moz-extension://digits/${path}`,
    });
  });
  await popup.reload();
  await goTo(popup, name);
  await press(popup, button);
  const tab = await tabAt(name);
  expect(await tab.$('.failure')).toBeNull();
  await tab.waitForSelector('.notice');
  await tab.close();
});
