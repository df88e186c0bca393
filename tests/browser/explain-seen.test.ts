import sharp from 'sharp';
import { expect, test } from 'vitest';
import { printed } from '../../demo/pictures/print.ts';
import { inApp } from './in-app.ts';
import { blankPng } from './menu-pictures.ts';
import { fileOf, press, upload, waitForReading } from './popup-page.ts';

const app = inApp();

/** A printed page with a word beside its number. */
async function gatePng(): Promise<Buffer> {
  const line = printed('Gate 42', { x: 40, baseline: 150, size: 96 });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="440" height="220"><rect width="100%" height="100%" fill="#f4efe4"/><path d="${line}" fill="#22201c"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** What lies over the picture, or stands in the list: its sort and its words. */
const outlines = () =>
  app.page.$$eval('.seen-overlay .seen', (all) =>
    all.map((one) => `${one.classList[1]} ${(one as HTMLElement).dataset.says}`),
  );
const listed = () =>
  app.page.$$eval('.seen-list li', (all) =>
    all.map((one) => `${one.firstElementChild?.classList[1]} ${(one as HTMLElement).innerText}`),
  );
const plain = (words: readonly string[]) => words.map((each) => each.replace(/\s+/g, ' '));

test('what was seen is outlined over the picture and listed, read or left alone', async () => {
  await upload(app.page, await fileOf('gate.png', await gatePng()));
  await waitForReading(app.page, '42');
  expect(await outlines()).toEqual([]);
  await app.page.keyboard.press('e');
  await app.page.waitForSelector('.seen-overlay');
  const seen = plain(await outlines());
  expect(seen.filter((one) => /^digit [42] [\d.]+%$/.test(one))).toHaveLength(2);
  expect(seen.filter((one) => /^letter . [\d.]+%$/.test(one)).length).toBeGreaterThan(2);

  // The line tells them apart, as the colour does.
  const line = (sort: string) =>
    app.page.$eval(`.seen-overlay .${sort}`, (one) => getComputedStyle(one).borderTopStyle);
  expect([await line('digit'), await line('letter')]).toEqual(['solid', 'dashed']);

  // Under the pointer it says what it is.
  const label = (selector: string) =>
    app.page.$eval(selector, (one) => getComputedStyle(one, '::after').content);
  expect(await label('.seen-overlay .letter')).toBe('none');
  await app.page.hover('.seen-overlay .letter');
  expect(await label('.seen-overlay .letter')).toMatch(/^". [\d.]+%"$/);
  await app.page.hover('.preview .box');
  expect(await label('.preview .box')).toMatch(/^"Digit 4, [\d.]+%"$/);

  // The keyboard reaches the list.
  await app.page.focus('.seen-list summary');
  await app.page.keyboard.press('Enter');
  await app.page.waitForSelector('.seen-list[open]');
  const title = await app.page.$eval('.seen-list summary', (one) => one.textContent);
  expect(title).toMatch(/^Characters seen: 2 digits.* and \d+ letters left alone$/);
  expect(plain(await listed()).toSorted()).toEqual(seen.toSorted());

  await press(app.page, 'Explain');
  await app.page.waitForSelector('.seen-overlay', { hidden: true });
  expect(await app.page.$('.seen-list')).toBeNull();
});

test('where nothing was seen, nothing is shown', async () => {
  await upload(app.page, await fileOf('gate.png', await gatePng()));
  await waitForReading(app.page, '42');
  await app.page.keyboard.press('e');
  await app.page.waitForSelector('.seen-overlay');
  await upload(app.page, await fileOf('blank.png', await blankPng()));
  await app.page.waitForSelector('.big[data-verdict=none]');
  expect(await app.page.$('.seen-overlay')).toBeNull();
  expect(await app.page.$('.explain')).toBeNull();
});
