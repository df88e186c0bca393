import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { digitPng } from './menu-pictures.ts';
import { fileOf, goTo, openApp, press, stroke, upload, waitForReading } from './popup-page.ts';

let extension: LaunchedExtension;
let page: Page;

beforeAll(async () => {
  extension = await openHeadless();
});
afterAll(() => extension?.close());
beforeEach(async () => {
  page = await openApp(extension, 'tab');
  await upload(page, await fileOf('three.png', await digitPng(3)));
  await waitForReading(page, '3');
  await page.keyboard.press('e');
  await page.waitForSelector('.compare .heat');
});
afterEach(() => page.close());

/** Every picture of a kind on screen, as its pixels. */
const pictures = (selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map((each) => (each as HTMLCanvasElement).toDataURL()));

/** How much colour lies in each heat map, the CNN's first, 0…1. */
const heat = (): Promise<number[]> =>
  page.$$eval('.compare .heat', (all) =>
    all.map((each) => {
      const canvas = each as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, 28, 28) ?? { data: [] };
      return data.filter((value, i) => i % 4 === 3 && value > 0).length / 28 ** 2;
    }),
  );

test('both networks show what speaks for the digit, with their probabilities', async () => {
  for (const share of await heat()) {
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  }
  const best = await page.$$eval('.compare .mini .top', (all) => all.map((li) => li.textContent));
  expect(best).toEqual(['3', '3']);
});

test('filters and the maps of every layer are drawn, each another picture', async () => {
  const drawn = await pictures('.tiles canvas');
  expect(drawn.length).toBeGreaterThan(100);
  expect(new Set(drawn).size).toBeGreaterThan(0.5 * drawn.length);
});

test('another digit is spoken for by other places', async () => {
  const before = await pictures('.compare .heat');
  await page.locator('.explain .digits button:nth-of-type(9)').click();
  await page.waitForFunction(
    (old) => {
      const now = [...document.querySelectorAll<HTMLCanvasElement>('.compare .heat')];
      return now.every((canvas, i) => canvas.toDataURL() !== old[i]);
    },
    {},
    before,
  );
});

test('what the plain network weighs is there on demand', async () => {
  const open = () => page.$eval('.mlp details', (details) => (details as HTMLDetailsElement).open);
  expect(await open()).toBe(false);
  await page.locator('.mlp summary').click();
  expect(await open()).toBe(true);
  const drawn = await pictures('.mlp details[open] .tile');
  expect(new Set(drawn).size).toBeGreaterThan(10);
});

test('the heat lies over the picture, of whichever network is chosen, and goes again', async () => {
  const before = await pictures('.preview .heat');
  expect(before).toHaveLength(1);
  await page.select('.footer select', 'mlp');
  await page.waitForFunction(
    (old) => document.querySelector<HTMLCanvasElement>('.preview .heat')?.toDataURL() !== old,
    {},
    before[0],
  );
  await page.select('.footer select', 'cnn');
  await press(page, 'Explain');
  await page.waitForSelector('.preview .heat', { hidden: true });
  await page.waitForSelector('.explain', { hidden: true });
});

test('what was drawn is explained too', async () => {
  await goTo(page, 'draw');
  await stroke(page, [
    [0.4, 0.2],
    [0.6, 0.2],
    [0.47, 0.75],
  ]);
  await waitForReading(page, '7');
  await page.waitForSelector('.explain .digits [aria-pressed=true]::-p-text(7)');
  expect(await page.$$('.compare .heat')).toHaveLength(2);
});

test('the explanation comes though the worker was killed', async () => {
  await extension.killWorker();
  const before = await pictures('.compare .heat');
  await page.locator('.explain .digits button:nth-of-type(1)').click();
  await page.waitForFunction(
    (old) => document.querySelector<HTMLCanvasElement>('.compare .heat')?.toDataURL() !== old,
    {},
    before[0],
  );
  expect(await page.$('.explain [role=alert]')).toBeNull();
});
