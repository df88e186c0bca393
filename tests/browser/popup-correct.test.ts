import { expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { blankPng } from './menu-pictures.ts';
import { showKnown } from './popup-known.ts';
import {
  allowClipboard,
  answerOf,
  fileOf,
  goTo,
  press,
  upload,
  waitForReading,
} from './popup-page.ts';
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

test('a reading of several lines is corrected in one, then the focus is on its button', async () => {
  await goTo(app.page, 'picture');
  await showKnown(app.page, [
    { digit: 1, confidence: 0.99 },
    { digit: 2, confidence: 0.99 },
    { digit: 3, confidence: 0.99, onNewLine: true },
  ]);
  await press(app.page, 'Correct');
  const field = await app.page.waitForSelector('.correction');
  expect(await field?.evaluate((input) => (input as HTMLInputElement).value)).toBe('12 3');
  await app.page.keyboard.press('Escape');
  await app.page.waitForFunction(() => document.activeElement?.matches('button.correct'));
});

test('Escape leaves the field of an open row, whose keys work on', async () => {
  await app.add(app.files[0], app.files[2]);
  await until(async () => (await app.readings()).join() === '7,2');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.waitForSelector('.detail .preview');
  await app.page.focus('.detail');
  await app.page.keyboard.press('Enter');
  await app.page.waitForSelector('.detail .correction');
  await app.page.keyboard.press('Escape');
  await app.page.waitForSelector('.detail .correction', { hidden: true });
  await app.page.keyboard.press('2');
  const field = await app.page.waitForSelector('.detail .correction');
  expect(await field?.evaluate((input) => (input as HTMLInputElement).value)).toBe('2');
});

test('Enter ends the word of an input method before it keeps a correction', async () => {
  await app.add(app.files[0]);
  await until(async () => (await app.readings()).join() === '7');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.keyboard.press('Enter');
  await app.page.waitForSelector('td.reading input');
  const method = await app.page.createCDPSession();
  await method.send('Input.imeSetComposition', { text: '１', selectionStart: 1, selectionEnd: 1 });
  await app.page.keyboard.press('Enter');
  await method.send('Input.insertText', { text: '１２' });
  await app.page.keyboard.press('Enter');
  await until(async () => (await app.readings()).join() === '712 ✓');
  await method.detach();
});

test('Delete, with nothing to take back, leaves the picture of the other tab', async () => {
  await goTo(app.page, 'picture');
  await upload(app.page, app.files[0]);
  await waitForReading(app.page, '7');
  await goTo(app.page, 'batch');
  await app.add(app.files[2]);
  await until(async () => (await app.readings()).join() === '2');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.waitForSelector('.detail .preview');
  await app.page.keyboard.press('Delete');
  await goTo(app.page, 'picture');
  expect((await answerOf(app.page))?.text).toBe('7');
});

test('Tab comes to a row though the one that had the focus left with the filter', async () => {
  await app.add(app.files[0], app.files[2], app.files[1]);
  await until(async () => (await app.readings()).join() === '7,2,–');
  await app.page.focus('tbody tr[data-index="0"]');
  await app.page.keyboard.press('ArrowDown');
  await app.page.waitForFunction(() => document.activeElement?.matches('tr[data-index="1"]'));
  await press(app.page, '1 needs a look');
  await app.page.waitForSelector('tbody tr[data-index="0"][tabindex="0"]');
});
