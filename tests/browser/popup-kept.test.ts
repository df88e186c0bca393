import { beforeAll, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { inApp } from './in-app.ts';
import { digitPng } from './menu-pictures.ts';
import { padBox } from './popup-pad.ts';
import {
  answerOf,
  fileOf,
  goTo,
  openApp,
  press,
  stroke,
  upload,
  waitForReading,
} from './popup-page.ts';

const app = inApp();
let seven: string;
let two: string;

beforeAll(async () => {
  seven = await fileOf('seven.png', await digitPng(7));
  two = await fileOf('two.png', await digitPng(2));
});

/** All that is saved of workspaces, by its key. */
const keptOfDesks = () =>
  app.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('desks');
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('desks').objectStore('desks');
    const [keys, values] = await Promise.all(
      [store.getAllKeys(), store.getAll()].map(
        (request) =>
          new Promise<unknown[]>((resolve) => {
            request.onsuccess = () => resolve(request.result);
          }),
      ),
    );
    database.close();
    return keys.map((key, k) => ({ key: String(key), value: JSON.stringify(values[k]) }));
  });

/** Whether something of this kind is saved of a workspace. */
const isKept = async (part: string, times = 1) =>
  (await keptOfDesks()).filter(({ key }) => key.includes(`/${part}`)).length === times;

/** Whether something that is kept holds these words. */
const holds = async (words: string) =>
  (await keptOfDesks()).some(({ value }) => value.includes(JSON.stringify(words)));

/** Closes the app and opens it again, as one who clicks beside a popup and on its button. */
async function reopened() {
  await app.page.goto('about:blank');
  return openApp(app.extension);
}

test('closing keeps picture, drawing, tab and the digit in focus', async () => {
  await upload(app.page, two);
  await waitForReading(app.page, '2');
  await goTo(app.page, 'draw');
  for (const left of [0.1, 0.6]) {
    await stroke(app.page, [
      [left, 0.2],
      [left + 0.2, 0.2],
      [left + 0.07, 0.8],
    ]);
  }
  await waitForReading(app.page, '77');
  await app.page.locator('.figure button:nth-of-type(2)').click();
  await until(() => isKept('drawing'));
  await until(() => isKept('picture'));

  const again = await reopened();
  await waitForReading(again, '77');
  expect(await again.$eval('#tab-draw', (tab) => tab.ariaSelected)).toBe('true');
  await again.waitForSelector('.figure button:nth-of-type(2)[aria-pressed=true]');
  await padBox(again);
  await goTo(again, 'picture');
  await waitForReading(again, '2');
  expect(await again.$$('.preview .box')).toHaveLength(1);
  await app.page.goto(again.url());
  await again.close();
});

test('reloading keeps the batch with its corrections, and what was not read yet is read', async () => {
  await goTo(app.page, 'batch');
  await (await app.page.$('input[multiple]'))?.uploadFile(seven, two);
  const readings = () =>
    app.page.$$eval('tbody td.reading', (all) => all.map((each) => each.textContent).join());
  await until(async () => (await readings()) === '7,2');
  await app.page.focus('tbody tr[data-index="0"]');
  await app.page.keyboard.press('Enter');
  await app.page.locator('td.reading input').fill('3.14');
  await app.page.keyboard.press('Enter');
  await until(async () => (await readings()) === '3.14 ✓,2');
  await until(() => isKept('row', 2));
  await until(() => holds('3.14'));
  await app.page.reload();
  await app.page.waitForSelector('tbody tr');
  await until(async () => (await readings()) === '3.14 ✓,2');
  // Its files are there too.
  await press(app.page, 'Read again with MLP');
  await until(async () =>
    (await app.page.$$eval('td.ms', (all) => all.map((each) => each.textContent).join())).includes(
      'MLP',
    ),
  );
});

test('emptying the batch can be undone', async () => {
  await goTo(app.page, 'batch');
  await (await app.page.$('input[multiple]'))?.uploadFile(seven);
  await app.page.waitForSelector('tbody tr[data-index="0"]');
  await press(app.page, 'Clear');
  await app.page.waitForSelector('.batch-empty');
  await press(app.page, 'Undo');
  await app.page.waitForSelector('tbody tr[data-index="0"]');
});

test('what was cleared stays away', async () => {
  await upload(app.page, seven);
  await waitForReading(app.page, '7');
  await until(() => isKept('picture'));
  await press(app.page, 'Clear');
  await until(() => isKept('picture', 0));
  const again = await reopened();
  expect(await answerOf(again)).toBeNull();
  await app.page.goto(again.url());
  await again.close();
});

test('a store that refuses is told of once', async () => {
  await app.page.evaluateOnNewDocument(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await app.page.reload();
  await app.page.waitForSelector('.notice');
  await upload(app.page, seven);
  await waitForReading(app.page, '7');
  await goTo(app.page, 'draw');
  expect(await app.page.$$('.notice')).toHaveLength(1);
  expect(await app.page.$eval('.notice', (notice) => notice.textContent)).toContain(
    'storage is full',
  );
});
