import { expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { fileOf, press } from './popup-page.ts';
import { inTable } from './popup-table.ts';

const app = inTable();

/** What the open row is called, and what it says. */
const opened = async () => {
  const detail = await app.page.waitForSelector('.detail');
  return detail?.evaluate((section) => [
    section.getAttribute('aria-label'),
    section.querySelector('.figure')?.textContent ?? section.querySelector('.hint')?.textContent,
  ]);
};

test('a row opens large beside the table, with boxes, bars and explanation', async () => {
  await app.add(app.files[0], app.files[2]);
  await until(async () => (await app.readings()).join() === '7,2');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.waitForSelector('.detail .preview .box');
  expect(await opened()).toEqual(['a-seven.png', '7']);
  expect(await app.page.$$('.detail .bar')).toHaveLength(10);
  const [table, detail] = await Promise.all(
    ['.scroller', '.detail'].map(async (each) => (await app.page.$(each))?.boundingBox()),
  );
  expect(detail?.x).toBeGreaterThanOrEqual((table?.x ?? 0) + (table?.width ?? 0));
  await press(app.page, 'Explain');
  await app.page.waitForSelector('.detail .compare .heat');
  await press(app.page, 'Next picture');
  await until(async () => (await opened())?.[0] === 'c-two.png');
  await app.page.waitForSelector('.detail .preview .heat');
});

test('what needs a look is gone through and corrected by keyboard alone', async () => {
  await app.add(app.files[1], app.files[0], app.files[3]);
  await until(async () => (await app.readings())[2]?.includes('damaged') ?? false);
  await press(app.page, '2 need a look');
  await app.page.focus('tbody tr[data-index="0"]');
  await app.page.keyboard.press('Space');
  await until(async () => (await opened())?.[0] === 'b-blank.png');
  await app.page.focus('.detail');
  await app.page.keyboard.press('4');
  await app.page.waitForSelector('.detail .correction');
  await app.page.keyboard.type('.5');
  await app.page.keyboard.press('Enter');
  // The corrected row needs no look any more; the next one is there.
  await until(async () => (await opened())?.[0] === 'd-broken.png');
  expect((await opened())?.[1]).toContain('damaged');
  await app.page.keyboard.press('6');
  await app.page.waitForSelector('.detail .correction');
  await app.page.keyboard.press('Enter');
  await app.page.waitForSelector('.detail', { hidden: true });
  await press(app.page, '0 need a look');
  await until(async () => (await app.readings()).join() === '4.5 ✓,7,6 ✓');
  // Nothing needs a look: nothing says so.
  expect(await app.page.$$eval('.toolbar .chip', (all) => all.length)).toBe(3);
});

test('its network is chosen by keys, and what explains it is folded by them', async () => {
  await app.add(app.files[0], app.files[2]);
  await until(async () => (await app.readings()).join() === '7,2');
  await app.page.locator('tbody tr[data-index="0"]').click();
  await app.page.waitForSelector('.detail .preview');
  await app.page.focus('.detail .network select');
  await app.page.keyboard.press('ArrowDown');
  // The row that is open is read again, no other one.
  await until(async () => {
    const times = await app.column('ms');
    return times[0].startsWith('MLP') && times[1].startsWith('CNN');
  });
  expect((await opened())?.[0]).toBe('a-seven.png');
  await press(app.page, 'Explain');
  await app.page.waitForSelector('.detail .cnn details[open] summary');
  await app.page.focus('.detail .cnn summary');
  await app.page.keyboard.press('Enter');
  await app.page.waitForSelector('.detail .cnn details:not([open])');
  expect(await app.page.$('.detail .correction')).toBeNull();
});

test('Escape closes it and the focus is on its row again', async () => {
  await app.add(app.files[0], app.files[2]);
  await until(async () => (await app.readings()).join() === '7,2');
  await app.page.locator('tbody tr[data-index="1"]').click();
  await app.page.waitForSelector('.detail .preview');
  await app.page.focus('.detail');
  await app.page.keyboard.press('Escape');
  await app.page.waitForSelector('.detail', { hidden: true });
  await app.page.waitForFunction(() => document.activeElement?.matches('tr[data-index="1"]'));
});

test('PDF and HEIC are refused with a sentence of their own', async () => {
  await app.add(
    await fileOf('scan.pdf', '%PDF-1.7\n'),
    await fileOf('photo.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
  );
  await until(async () => (await app.readings()).every((text) => text.length > 9));
  const [pdf, heic] = await app.readings();
  expect(pdf).toContain('This is a PDF');
  expect(heic).toContain('JPEG');
});
