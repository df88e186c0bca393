import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedExtension, until } from '../../tooling/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { showKnown } from './popup-known.ts';
import { goTo, press, stroke } from './popup-page.ts';

let extension: LaunchedExtension;
let page: Page;

beforeAll(async () => {
  extension = await openHeadless();
  page = await extension.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(extension.url(`${extension.popupPath}?view=tab&welcome`));
  await page.waitForSelector('.welcome');
});
afterAll(() => extension?.close());

const done = () =>
  page.$$eval('.welcome li', (all) => all.map((each) => each.classList.contains('done')));

test('the first run offers three gestures, ticks off what was done, and goes away', async () => {
  expect(await done()).toEqual([false, false, false]);

  await goTo(page, 'draw');
  await stroke(page, [
    [0.4, 0.2],
    [0.6, 0.2],
    [0.47, 0.75],
  ]);
  await until(async () => (await done()).join() === 'false,false,true');

  // The picture of the second step, dragged into the frame as a person would.
  const sample = await page.waitForSelector('.welcome li:nth-child(2) img');
  const frame = await page.waitForSelector('.stage');
  const box = await frame?.boundingBox();
  const from = await sample?.boundingBox();
  if (!box || !from) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  await until(async () => (await done()).join() === 'false,true,true');

  await showKnown(page, [{ digit: 7, confidence: 0.97 }]);
  await until(async () => (await done()).join() === 'true,true,true');
  await press(page, 'Got it');
  await page.waitForSelector('.welcome', { hidden: true });
});
