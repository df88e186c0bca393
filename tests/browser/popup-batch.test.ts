import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { until } from '../../scripts/extension.ts';
import { inApp } from './in-app.ts';
import { blankPng, digitPng } from './menu-pictures.ts';
import { allowClipboard, downloads, drop, fileOf, goTo, press } from './popup-page.ts';

const app = inApp('tab');
let files: string[];

beforeAll(async () => {
  files = [
    await fileOf('a-seven.png', await digitPng(7)),
    await fileOf('b-blank.png', await blankPng()),
    await fileOf('c-two.png', await digitPng(2)),
    await fileOf('d-broken.png', 'not a picture'),
  ];
});
beforeEach(async () => {
  await goTo(app.page, 'batch');
});

const readings = () =>
  app.page.$$eval('tbody td.reading', (cells) => cells.map((cell) => cell.textContent ?? ''));

const names = () =>
  app.page.$$eval('tbody td.name', (cells) => cells.map((cell) => cell.textContent ?? ''));

async function add(...paths: string[]): Promise<void> {
  const input = await app.page.$('input[multiple]');
  await input?.uploadFile(...paths);
}

test('many files become a table; what failed or is no digit needs a look', async () => {
  await add(...files);
  await until(async () => (await readings()).every((text) => text !== '' && text !== '…'));
  const [first, blank, third, broken] = await readings();
  expect([first, blank, third]).toEqual(['7', '–', '2']);
  expect(broken).toContain('damaged');
  await press(app.page, '2 need a look');
  await until(async () => (await readings()).length === 2);
});

test('a reading is corrected by keyboard, and the correction is what is copied', async () => {
  await allowClipboard(app.extension);
  await add(files[0], files[2]);
  await until(async () => (await readings()).join() === '7,2');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.keyboard.press('4');
  await app.page.waitForSelector('td.reading input');
  await app.page.keyboard.type('2');
  await app.page.keyboard.press('Enter');
  await until(async () => (await readings())[0].startsWith('42'));
  // The focus walks on to the next row.
  await app.page.waitForFunction(
    () => (document.activeElement as HTMLElement).dataset.index === '1',
  );
  await press(app.page, 'Copy as a column');
  await until(
    async () => (await app.page.evaluate(() => navigator.clipboard.readText())) === '42\n2',
  );
});

test('under the filter a correction walks on to the next that needs a look; Delete takes it back', async () => {
  await add(files[1], files[0], await fileOf('e-blank.png', await blankPng()));
  await until(async () => (await readings()).join() === '–,7,–');
  await press(app.page, '2 need a look');
  await until(async () => (await names()).join() === 'b-blank.png,e-blank.png');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.keyboard.press('5');
  await app.page.waitForSelector('td.reading input');
  await app.page.keyboard.press('Enter');
  await until(async () => (await names()).join() === 'e-blank.png');
  await app.page.waitForFunction(() => document.activeElement?.matches('tr[data-index="0"]'));
  await press(app.page, '1 needs a look');
  await until(async () => (await readings()).join() === '5 ✓,7,–');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.waitForFunction(() => document.activeElement?.matches('tr[data-index="0"]'));
  await app.page.keyboard.press('Delete');
  await until(async () => (await readings()).join() === '–,7,–');
});

test('Escape leaves a reading as it was', async () => {
  await add(files[0]);
  await until(async () => (await readings()).join() === '7');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.keyboard.press('Enter');
  await app.page.waitForSelector('td.reading input');
  await app.page.keyboard.type('99');
  await app.page.keyboard.press('Escape');
  await app.page.waitForSelector('td.reading input', { hidden: true });
  expect(await readings()).toEqual(['7']);
});

test('a heading sorts, and sorts the other way round', async () => {
  await add(files[2], files[0], files[1]);
  await until(async () => (await readings()).join() === '2,7,–');
  await press(app.page, 'File');
  await until(async () => (await readings()).join() === '7,–,2');
  await press(app.page, 'Reading');
  await until(async () => (await readings()).join() === '–,2,7');
  await press(app.page, 'Reading');
  await until(async () => (await readings()).join() === '7,2,–');
  expect(await app.page.$eval('th.reading', (heading) => heading.ariaSort)).toBe('descending');
});

test('the other network reads everything again', async () => {
  await add(files[0], files[2]);
  const networks = () =>
    app.page.$$eval('td.ms', (all) => all.map((each) => each.textContent?.slice(0, 3)));
  await until(async () => (await networks()).join() === 'CNN,CNN');
  await press(app.page, 'Read again with MLP');
  await until(async () => (await networks()).join() === 'MLP,MLP');
  await press(app.page, 'Read again with CNN');
  await until(async () => (await networks()).join() === 'CNN,CNN');
});

test('the rows on screen are exported as JSON, in their order', async () => {
  const folder = await downloads(app.extension);
  await add(files[2], files[0]);
  await until(async () => (await readings()).join() === '2,7');
  await press(app.page, 'File');
  await until(async () => (await readings()).join() === '7,2');
  await press(app.page, 'JSON');
  await until(async () => (await readdir(folder)).includes('digits.json'));
  const rows = JSON.parse(await readFile(join(folder, 'digits.json'), 'utf8'));
  expect(rows).toMatchObject([
    { file: 'a-seven.png', text: '7', model: 'cnn', corrected: false, error: null },
    { file: 'c-two.png', text: '2', model: 'cnn', corrected: false, error: null },
  ]);
});

test('a run says how far it is and how long it will take', async () => {
  await add(...Array.from({ length: 200 }, (_, i) => files[i % 2 === 0 ? 0 : 2]));
  await app.page.waitForFunction(() => {
    const words = document.querySelector('.progress p')?.textContent ?? '';
    return /^[1-9]\d* of 200 · \d+ sec left$/.test(words);
  });
  expect(
    await app.page.$eval('.progress progress', (bar) => [
      bar.max,
      bar.value > 0 && bar.value < 200,
    ]),
  ).toEqual([200, true]);
  await app.page.waitForSelector('.progress', { hidden: true });
  expect(await app.page.$$('tbody .thumb img')).not.toHaveLength(0);
});

test('what holds no picture says so, and the table stays', async () => {
  await add(files[0]);
  await until(async () => (await readings()).join() === '7');
  await drop(app.page, await fileOf('letter.txt', 'Dear Ada,'));
  const alert = await app.page.waitForSelector('.failure');
  expect(await alert?.evaluate(({ textContent }) => textContent)).toContain('no picture there');
  expect(await readings()).toEqual(['7']);
  await add(files[2]);
  await app.page.waitForSelector('.failure', { hidden: true });
});

test('a run is stopped and goes on; the table is emptied', async () => {
  const many = Array.from({ length: 60 }, (_, i) => files[i % 2 === 0 ? 0 : 2]);
  await add(...many);
  await press(app.page, 'Stop');
  await app.page.waitForSelector('.progress');
  expect(await app.page.$eval('.progress', (each) => each.textContent)).toContain('Stopped.');
  await press(app.page, 'Go on');
  await app.page.waitForSelector('.progress', { hidden: true });
  await until(async () => (await readings()).every((text) => /^[27]$/.test(text)));
  await press(app.page, 'Clear');
  await app.page.waitForSelector('.batch-empty');
});

test('a folder is chosen in one go', async () => {
  const input = await app.page.$('input[webkitdirectory]');
  await input?.uploadFile(dirname(files[0]));
  await until(async () => (await readings()).join() === '7');
});

test('several files and folders dropped anywhere become a batch', async () => {
  await goTo(app.page, 'picture');
  await drop(app.page, dirname(files[0]), files[2]);
  await until(async () => (await readings()).join() === '7,2');
});

test('a thousand pictures keep few rows in the page', async () => {
  const png = (await digitPng(7)).toString('base64');
  await app.page.evaluate((base64) => {
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
  await app.page.waitForSelector('tbody tr[data-index="0"]');
  expect(await app.page.$$eval('tbody tr', (rows) => rows.length)).toBeLessThan(60);
  await press(app.page, 'Stop');
  await app.page.$eval('.scroller', (scroller) => {
    scroller.scrollTop = scroller.scrollHeight;
  });
  await app.page.waitForSelector('tbody tr[data-index="999"]');
  expect(await app.page.$$eval('tbody tr', (rows) => rows.length)).toBeLessThan(60);
});
