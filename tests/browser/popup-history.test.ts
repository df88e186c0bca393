import { beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/extension.ts';
import { inApp } from './in-app.ts';
import { digitPng } from './menu-pictures.ts';
import { fileOf, press, upload, waitForReading } from './popup-page.ts';

const app = inApp();
let pictures: Readonly<Record<'7' | '2', string>>;

beforeAll(async () => {
  pictures = {
    7: await fileOf('seven.png', await digitPng(7)),
    2: await fileOf('two.png', await digitPng(2)),
  };
});

const stored = () =>
  app.page.evaluate(async () => {
    const { history = [] } = await chrome.storage.local.get('history');
    return history as { text: string; thumbnail: string }[];
  });
const listed = () => app.page.$$eval('.past li b', (all) => all.map((each) => each.textContent));

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
  await app.page.waitForSelector('.past li');
  expect(await listed()).toEqual(['2', '7']);
  await app.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.past img')].every(
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
  await app.page.waitForSelector('.past li');
  await app.page.locator('.search input').fill('7531');
  await until(async () => (await listed()).join() === '75319');
  await app.page.locator('.search input').fill('85319');
  await app.page.waitForSelector('.nothing');
  const year = String(new Date().getFullYear());
  await app.page.locator('.search input').fill(year);
  await until(async () => (await listed()).length === 2);
});

test('one is forgotten, then all', async () => {
  await readBoth();
  await app.page.keyboard.press('h');
  await press(app.page, 'Forget this one: 2');
  await until(async () => (await listed()).join() === '7');
  await press(app.page, 'Forget all');
  await app.page.waitForSelector('.nothing');
  expect(await stored()).toEqual([]);
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
