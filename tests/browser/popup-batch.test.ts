import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { digitPng } from './menu-pictures.ts';
import { downloads, drop, fileOf, goTo, press } from './popup-page.ts';
import { inTable } from './popup-table.ts';

const app = inTable();

test('many files become a table; what failed or is no digit needs a look', async () => {
  await app.add(...app.files);
  await until(async () => (await app.readings()).every((text) => text !== '' && text !== '…'));
  const [first, blank, third, broken] = await app.readings();
  expect([first, blank, third]).toEqual(['7', '–', '2']);
  expect(broken).toContain('damaged');
  await press(app.page, '2 need a look');
  await until(async () => (await app.readings()).length === 2);
});

test('rows that failed are no higher than others, so that keys keep theirs in sight', async () => {
  await app.page.setViewport({ width: 380, height: 600 });
  await app.add(...Array.from({ length: 8 }, () => app.files[3]));
  await until(async () => {
    const readings = await app.readings();
    return readings.length === 8 && readings.every((text) => text.includes('damaged'));
  });
  const heights = await app.page.$$eval('tbody tr[data-index]', (rows) =>
    rows.map((row) => row.getBoundingClientRect().height),
  );
  expect(heights).toEqual(Array(8).fill(52));
  await app.page.focus('tbody tr[data-index="0"]');
  for (let i = 0; i < 5; i++) await app.page.keyboard.press('ArrowDown');
  await app.page.waitForFunction(() => document.activeElement?.matches('tr[data-index="5"]'));
  const [head, row, end] = await app.page.$eval('.scroller', (scroller) => [
    scroller.querySelector('thead')?.getBoundingClientRect().bottom,
    document.activeElement?.getBoundingClientRect().toJSON(),
    scroller.getBoundingClientRect().bottom,
  ]);
  expect(row.top).toBeGreaterThanOrEqual(head);
  expect(row.bottom).toBeLessThanOrEqual(end);
});

test('a heading sorts, and sorts the other way round', async () => {
  await app.add(app.files[2], app.files[0], app.files[1]);
  await until(async () => (await app.readings()).join() === '2,7,–');
  await press(app.page, 'File');
  await until(async () => (await app.readings()).join() === '7,–,2');
  await press(app.page, 'Reading');
  await until(async () => (await app.readings()).join() === '–,2,7');
  await press(app.page, 'Reading');
  await until(async () => (await app.readings()).join() === '7,2,–');
  expect(await app.page.$eval('th.reading', (heading) => heading.ariaSort)).toBe('descending');
});

test('the other network reads everything again', async () => {
  await app.add(app.files[0], app.files[2]);
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
  await app.add(app.files[2], app.files[0]);
  await until(async () => (await app.readings()).join() === '2,7');
  await press(app.page, 'File');
  await until(async () => (await app.readings()).join() === '7,2');
  await press(app.page, 'JSON');
  await until(async () => (await readdir(folder)).includes('digits.json'));
  const rows = JSON.parse(await readFile(join(folder, 'digits.json'), 'utf8'));
  expect(rows).toMatchObject([
    { file: 'a-seven.png', text: '7', model: 'cnn', corrected: false, error: null },
    { file: 'c-two.png', text: '2', model: 'cnn', corrected: false, error: null },
  ]);
});

test('a run says how far it is and how long it will take', async () => {
  await app.add(...Array.from({ length: 100 }, (_, i) => app.files[i % 2 === 0 ? 0 : 2]));
  await app.page.waitForFunction(() => {
    const words = document.querySelector('.progress p')?.textContent ?? '';
    return /^[1-9]\d* of 100 · \d+ sec left$/.test(words);
  });
  expect(
    await app.page.$eval('.progress progress', (bar) => [
      bar.max,
      bar.value > 0 && bar.value < 100,
    ]),
  ).toEqual([100, true]);
  await app.page.waitForSelector('.progress', { hidden: true });
  expect(await app.page.$$('tbody .thumb img')).not.toHaveLength(0);
});

test('what holds no picture says so, and the table stays', async () => {
  await app.add(app.files[0]);
  await until(async () => (await app.readings()).join() === '7');
  await drop(app.page, await fileOf('letter.txt', 'Dear Ada,'));
  const alert = await app.page.waitForSelector('.failure');
  expect(await alert?.evaluate(({ textContent }) => textContent)).toContain('no picture there');
  expect(await app.readings()).toEqual(['7']);
  await app.add(app.files[2]);
  await app.page.waitForSelector('.failure', { hidden: true });
});

test('a run is stopped and goes on; the table is emptied', async () => {
  const many = Array.from({ length: 60 }, (_, i) => app.files[i % 2 === 0 ? 0 : 2]);
  await app.add(...many);
  await press(app.page, 'Stop');
  await app.page.waitForSelector('.progress');
  expect(await app.page.$eval('.progress', (each) => each.textContent)).toContain('Stopped.');
  const told = () => app.page.$eval('.batch > [role=status]', (status) => status.textContent);
  expect(await told()).toMatch(/^Stopped\. \d+ pictures are left\.$/);
  await press(app.page, 'Go on');
  await app.page.waitForSelector('.progress', { hidden: true });
  expect(await told()).toBe('Finished.');
  await until(async () => (await app.readings()).every((text) => /^[27]$/.test(text)));
  await press(app.page, 'Clear');
  await app.page.waitForSelector('.batch-empty');
});

test('a folder is chosen in one go', async () => {
  const input = await app.page.$('input[webkitdirectory]');
  await input?.uploadFile(dirname(app.files[0]));
  await until(async () => (await app.readings()).join() === '7');
});

test('several files and folders dropped anywhere become a batch', async () => {
  await goTo(app.page, 'picture');
  await drop(app.page, dirname(app.files[0]), app.files[2]);
  await until(async () => (await app.readings()).join() === '7,2');
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
