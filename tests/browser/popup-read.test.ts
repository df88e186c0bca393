import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LaunchedExtension, until } from '../../scripts/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { blankPng, digitPng, SEVEN_SVG } from './menu-pictures.ts';
import {
  allowClipboard,
  answerOf,
  drop,
  fileOf,
  goTo,
  openApp,
  press,
  stroke,
  upload,
  waitForReading,
} from './popup-page.ts';

let extension: LaunchedExtension;
let page: Page;
let seven: string;
let two: string;

beforeAll(async () => {
  extension = await openHeadless();
  seven = await fileOf('seven.png', await digitPng(7));
  two = await fileOf('two.png', await digitPng(2));
});
afterAll(() => extension?.close());
beforeEach(async () => {
  page = await openApp(extension);
});
afterEach(() => page.close());

/** Pastes as the browser would: with what the clipboard holds, under its types. */
const paste = (items: Record<string, string>, file?: { base64: string; type: string }) =>
  page.evaluate(
    (texts, picture) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
      if (picture) {
        const bytes = Uint8Array.from(atob(picture.base64), (c) => c.charCodeAt(0));
        clipboardData.items.add(new File([bytes], 'image.png', { type: picture.type }));
      }
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    items,
    file ?? null,
  );

describe('a picture', () => {
  test('from the file dialog is read, boxed and announced', async () => {
    await upload(page, seven);
    await waitForReading(page, '7');
    expect(await page.$$('.preview .box')).toHaveLength(1);
    expect(await page.$eval('[role=status]', (live) => live.textContent)).toContain('7');
    expect(await page.$$eval('.bar', (bars) => bars.length)).toBe(10);
  });

  test('dropped anywhere is read', async () => {
    await goTo(page, 'draw');
    await drop(page, two);
    await waitForReading(page, '2');
  });

  test('pasted as a picture is read', async () => {
    await paste({}, { base64: (await digitPng(7)).toString('base64'), type: 'image/png' });
    await waitForReading(page, '7');
  });

  test('pasted as a data URL is read', async () => {
    await paste({
      'text/plain': `data:image/png;base64,${(await digitPng(2)).toString('base64')}`,
    });
    await waitForReading(page, '2');
  });

  test('pasted from a page is read from its markup', async () => {
    const url = `data:image/png;base64,${(await digitPng(7)).toString('base64')}`;
    await paste({ 'text/html': `<p>See <img src="${url}"></p>` });
    await waitForReading(page, '7');
  });

  test('without a size of its own is read', async () => {
    await upload(page, await fileOf('seven.svg', SEVEN_SVG));
    await waitForReading(page, '7');
  });

  test('of ours is one click away', async () => {
    await page.locator('.samples button[aria-label="A seven on ruled paper"]').click();
    await waitForReading(page, '7');
  });

  test('without a digit says so', async () => {
    await upload(page, await fileOf('blank.png', await blankPng()));
    await until(async () => (await answerOf(page))?.verdict === 'none');
  });

  test('is read again by another network', async () => {
    await upload(page, seven);
    await waitForReading(page, '7');
    await page.select('.footer select', 'mlp');
    await page.waitForFunction(() =>
      document.querySelector('.note')?.textContent?.startsWith('MLP'),
    );
    await page.select('.footer select', 'cnn');
    await page.waitForFunction(() =>
      document.querySelector('.note')?.textContent?.startsWith('CNN'),
    );
  });

  test('is read though the worker was killed', async () => {
    await upload(page, seven);
    await waitForReading(page, '7');
    await extension.killWorker();
    await upload(page, two);
    await waitForReading(page, '2');
  });
});

describe('what does not work', () => {
  test('is said in words, and the former picture stays', async () => {
    await upload(page, seven);
    await waitForReading(page, '7');
    await upload(page, await fileOf('broken.png', 'not a picture'));
    const alert = await page.waitForSelector('.failure');
    expect(await alert?.evaluate((node) => node.textContent)).toContain('damaged');
    expect((await answerOf(page))?.text).toBe('7');
  });

  test('for want of a network says so, and files are read all the same', async () => {
    await page.setOfflineMode(true);
    await paste({ 'text/plain': 'http://pictures.invalid/7.png' });
    const alert = await page.waitForSelector('.failure');
    expect(await alert?.evaluate((node) => node.textContent)).toContain('You are offline');
    await upload(page, seven);
    await waitForReading(page, '7');
    expect(await page.$('.failure')).toBeNull();
    await page.setOfflineMode(false);
  });

  test('such as pasted words names the trouble', async () => {
    await paste({ 'text/plain': 'just words' });
    await page.waitForSelector('.failure');
  });
});

describe('drawing', () => {
  beforeEach(() => goTo(page, 'draw'));

  /** A seven whose left end stands there, as a share of the pad. */
  const sevenAt = (left: number) =>
    [
      [left, 0.2],
      [left + 0.2, 0.2],
      [left + 0.07, 0.75],
    ] as const;

  test('is read while it grows; undo and clear take it back', async () => {
    await stroke(page, sevenAt(0.2));
    await waitForReading(page, '7');
    await stroke(page, sevenAt(0.6));
    await waitForReading(page, '77');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until(async () => (await answerOf(page))?.text === '7');
    await press(page, 'Clear');
    await until(async () => (await answerOf(page)) === null);
  });

  test('with a finger draws and never scrolls', async () => {
    const pad = await page.waitForSelector('.pad canvas');
    const box = await pad?.boundingBox();
    if (!box) throw new Error('no pad');
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    const touch = await page.touchscreen.touchStart(...at(0.4, 0.2));
    for (let x = 0.42; x < 0.6; x += 0.02) await touch.move(...at(x, 0.2));
    for (let y = 0.2; y < 0.8; y += 0.04) await touch.move(...at(0.65 - 0.23 * y, y));
    await touch.end();
    await waitForReading(page, '7');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('keys copy the reading and walk along its digits', async () => {
  await allowClipboard(extension);
  await goTo(page, 'draw');
  for (const left of [0.12, 0.56]) {
    await stroke(page, [
      [left, 0.25],
      [left + 0.28, 0.25],
      [left + 0.12, 0.78],
    ]);
  }
  await waitForReading(page, '77');
  const pressed = () =>
    page.$$eval('.figure button', (all) => all.map((each) => each.ariaPressed).join());
  expect(await pressed()).toBe('true,false');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  // The last stroke may still be read, and a new reading begins with its first digit.
  await until(async () => {
    if ((await pressed()) === 'true,false') await page.keyboard.press('ArrowRight');
    return (await pressed()) === 'false,true';
  });
  await page.keyboard.press('c');
  await until(async () => (await page.evaluate(() => navigator.clipboard.readText())) === '77');
});
