import { beforeAll, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { inApp } from './in-app.ts';
import { digitPng } from './menu-pictures.ts';
import {
  allowClipboard,
  fileOf,
  goTo,
  press,
  stroke,
  upload,
  waitForReading,
} from './popup-page.ts';

const app = inApp();
let pictures: Readonly<Record<'7' | '2', string>>;

beforeAll(async () => {
  pictures = {
    7: await fileOf('seven.png', await digitPng(7)),
    2: await fileOf('two.png', await digitPng(2)),
  };
});

/** Many things are read and stored, one after the other. */
const SLOW = 30_000;

const stored = () =>
  app.page.evaluate(async () => {
    const { history = [] } = await chrome.storage.local.get('history');
    return history as { text: string; thumbnail: string }[];
  });
const listed = () =>
  app.page.$$eval('.history-list li b', (all) => all.map((each) => each.textContent));

async function read(digit: '7' | '2'): Promise<void> {
  await upload(app.page, pictures[digit]);
  await waitForReading(app.page, digit);
}

async function readBoth(): Promise<void> {
  await read('7');
  await until(async () => (await stored()).length === 1);
  await read('2');
  await until(async () => (await stored()).length === 2);
}

test('what was read is listed with its picture, newest first, and outlives the worker', async () => {
  await readBoth();
  await app.extension.killWorker();
  await app.page.reload();
  await app.page.waitForSelector('.app');
  await app.page.keyboard.press('h');
  await app.page.waitForSelector('.history-list li');
  expect(await listed()).toEqual(['2', '7']);
  await app.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.history-list img')].every(
      (each) => each.naturalWidth,
    ),
  );
});

test('only the last two hundred are kept', async () => {
  await read('7');
  await until(async () => (await stored()).length === 1);
  await app.page.evaluate(async () => {
    const { history } = await chrome.storage.local.get('history');
    const [entry] = history as { id: string; text: string }[];
    const old = Array.from({ length: 200 }, (_, i) => ({ ...entry, id: `${i}`, text: `${i}` }));
    await chrome.storage.local.set({ history: old });
  });
  await read('2');
  await until(async () => (await stored())[0].text === '2');
  const texts = (await stored()).map(({ text }) => text);
  expect([texts.length, texts[1], texts.at(-1)]).toEqual([200, '0', '198']);
});

test('it is searched', async () => {
  await readBoth();
  // A single digit would be found in some days' dates too.
  await app.page.evaluate(async () => {
    const { history } = await chrome.storage.local.get('history');
    const longer = (history as { text: string }[]).map((one) => ({
      ...one,
      text: `${one.text}5319`,
    }));
    await chrome.storage.local.set({ history: longer });
  });
  await app.page.reload();
  await app.page.waitForSelector('.app');
  await app.page.keyboard.press('h');
  await app.page.waitForSelector('.history-list li');
  await app.page.locator('.search input').fill('7531');
  await until(async () => (await listed()).join() === '75319');
  const told = () => app.page.$eval('dialog [role=status]', (status) => status.textContent);
  expect(await told()).toBe('One reading found.');
  await app.page.locator('.search input').fill('85319');
  await app.page.waitForSelector('.nothing');
  expect(await told()).toBe('Nothing like that here.');
  const year = String(new Date().getFullYear());
  await app.page.locator('.search input').fill(year);
  await until(async () => (await listed()).length === 2);
});

test('drawings and rows of a batch are listed too, and no picture twice', async () => {
  await read('7');
  await until(async () => (await stored()).length === 1);
  await goTo(app.page, 'batch');
  await (await app.page.$('input[multiple]'))?.uploadFile(pictures[7], pictures[2]);
  await until(async () => (await stored()).length === 2, SLOW);
  await goTo(app.page, 'draw');
  for (const left of [0.1, 0.6]) {
    await stroke(app.page, [
      [left, 0.2],
      [left + 0.2, 0.2],
      [left + 0.07, 0.8],
    ]);
  }
  await waitForReading(app.page, '77');
  await until(async () => (await stored())[0].text === '77', SLOW);
  expect((await stored()).map(({ text }) => text).toSorted()).toEqual(['2', '7', '77']);
  await app.page.keyboard.press('h');
  await app.page.waitForSelector('.history-list li');
  expect(await app.page.$$eval('.day h3', (all) => all.map((each) => each.textContent))).toEqual([
    'Today',
  ]);
});

test('an entry is opened again as it was read, corrected and copied', async () => {
  await allowClipboard(app.extension);
  await read('7');
  await press(app.page, 'Correct');
  await app.page.locator('.correction').fill('$7.50');
  await app.page.keyboard.press('Enter');
  await waitForReading(app.page, '$7.50');
  await read('2');
  await until(async () => (await stored()).length === 2);
  await app.page.keyboard.press('h');
  await press(app.page, 'Copy “$7.50”');
  await until(
    async () => (await app.page.evaluate(() => navigator.clipboard.readText())) === '$7.50',
  );
  await app.page.locator('.history-list li:nth-child(2) .history-open').click();
  await app.page.waitForSelector('dialog', { hidden: true });
  await waitForReading(app.page, '$7.50');
  expect(await app.page.$$('.preview .box')).toHaveLength(1);
  expect(await app.page.$$('.bar.top')).toHaveLength(1);
  await press(app.page, 'Take back');
  await waitForReading(app.page, '7');
  await press(app.page, 'Explain');
  await app.page.waitForSelector('.compare .heat');
  expect((await stored()).length).toBe(2);
});

test('one is forgotten, then all; for ten seconds that can be undone', async () => {
  await readBoth();
  await app.page.keyboard.press('h');
  await press(app.page, 'Forget this one: 2');
  await until(async () => (await listed()).join() === '7');
  await press(app.page, 'Forget all');
  await app.page.waitForSelector('.nothing');
  expect(await stored()).toEqual([]);
  await app.page.waitForFunction(() =>
    document.querySelector('.notice')?.textContent?.includes('Everything'),
  );
  await app.page.locator('.notice:last-child button').click();
  await until(async () => (await listed()).join() === '7');
  await app.page.locator('.history-open').click();
  await waitForReading(app.page, '7');
});

test('who forgets by keyboard stays in the list', async () => {
  const focused = () =>
    app.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.localName;
    });
  await readBoth();
  await app.page.keyboard.press('h');
  await app.page.waitForSelector('.history-list li');
  await app.page.focus('[aria-label="Forget this one: 2"]');
  await app.page.keyboard.press('Enter');
  await until(async () => (await listed()).join() === '7');
  expect(await focused()).toBe('Forget this one: 7');
  await app.page.keyboard.press('Enter');
  await app.page.waitForSelector('.nothing');
  expect(await focused()).toBe('dialog');
  await app.page.focus('.notice:last-child .chip');
  await app.page.keyboard.press('Enter');
  await until(async () => (await listed()).join() === '7');
  expect(await focused()).toBe('dialog');
});

test('switched off, nothing is remembered, and the list says why it is empty', async () => {
  await app.page.keyboard.press(',');
  await app.page.locator('::-p-aria([name="Remember readings"][role="switch"])').click();
  await app.page.keyboard.press('Escape');
  await read('7');
  await app.page.keyboard.press('h');
  await app.page.waitForSelector('.nothing');
  expect(await app.page.$eval('.nothing', (each) => each.textContent)).toContain('switched off');
  expect(await stored()).toEqual([]);
});
