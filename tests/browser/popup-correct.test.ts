import { expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { blankPng } from './menu-pictures.ts';
import { allowClipboard, fileOf, press } from './popup-page.ts';
import { inTable } from './popup-table.ts';

const app = inTable();

test('a reading is corrected by keyboard, and the correction is what is copied', async () => {
  await allowClipboard(app.extension);
  await app.add(app.files[0], app.files[2]);
  await until(async () => (await app.readings()).join() === '7,2');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.keyboard.press('4');
  await app.page.waitForSelector('td.reading input');
  await app.page.keyboard.type('2');
  await app.page.keyboard.press('Enter');
  await until(async () => (await app.readings())[0].startsWith('42'));
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
  await app.add(app.files[1], app.files[0], await fileOf('e-blank.png', await blankPng()));
  await until(async () => (await app.readings()).join() === '–,7,–');
  await press(app.page, '2 need a look');
  await until(async () => (await app.column('name')).join() === 'b-blank.png,e-blank.png');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.keyboard.press('5');
  await app.page.waitForSelector('td.reading input');
  await app.page.keyboard.press('Enter');
  await until(async () => (await app.column('name')).join() === 'e-blank.png');
  await app.page.waitForFunction(() => document.activeElement?.matches('tr[data-index="0"]'));
  await press(app.page, '1 needs a look');
  await until(async () => (await app.readings()).join() === '5 ✓,7,–');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.waitForFunction(() => document.activeElement?.matches('tr[data-index="0"]'));
  await app.page.keyboard.press('Delete');
  await until(async () => (await app.readings()).join() === '–,7,–');
});

test('Escape leaves a reading as it was', async () => {
  await app.add(app.files[0]);
  await until(async () => (await app.readings()).join() === '7');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.keyboard.press('Enter');
  await app.page.waitForSelector('td.reading input');
  await app.page.keyboard.type('99');
  await app.page.keyboard.press('Escape');
  await app.page.waitForSelector('td.reading input', { hidden: true });
  expect(await app.readings()).toEqual(['7']);
});
