import { beforeEach, expect, test } from 'vitest';
import { inApp } from './in-app.ts';
import { digitPng } from './menu-pictures.ts';
import { fileOf, goTo, press, stroke, upload, waitForReading } from './popup-page.ts';

const app = inApp('tab');

beforeEach(async () => {
  await upload(app.page, await fileOf('three.png', await digitPng(3)));
  await waitForReading(app.page, '3');
  await app.page.keyboard.press('e');
  await app.page.waitForSelector('.compare .heat');
});

/** Every picture of a kind on screen, as its pixels. */
const pictures = (selector: string): Promise<string[]> =>
  app.page.$$eval(selector, (all) => all.map((each) => (each as HTMLCanvasElement).toDataURL()));

/** How much colour lies in each heat map, the CNN's first, 0…1. */
const heat = (): Promise<number[]> =>
  app.page.$$eval('.compare .heat', (all) =>
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
  const best = await app.page.$$eval('.compare .mini .top', (all) =>
    all.map((li) => li.textContent),
  );
  expect(best).toEqual([expect.stringMatching(/^3: \d/), expect.stringMatching(/^3: \d/)]);
});

test('filters and the maps of every layer are drawn, each another picture', async () => {
  // At first the eight of every layer that contributed most, in one row.
  const first = await app.page.$$eval('.cnn .tiles', (all) =>
    all.map((tiles) => [
      tiles.children.length,
      new Set([...tiles.children].map((tile) => tile.getBoundingClientRect().top)).size,
    ]),
  );
  expect(new Set(first.map(String))).toEqual(new Set(['8,1']));
  await app.page.$$eval('.cnn .layer .link', (all) => {
    for (const button of all) (button as HTMLButtonElement).click();
  });
  await app.page.waitForFunction(() => document.querySelectorAll('.tiles canvas').length > 100);
  const drawn = await pictures('.tiles canvas');
  expect(new Set(drawn).size).toBeGreaterThan(0.5 * drawn.length);
});

test('another digit is spoken for by other places', async () => {
  const before = await pictures('.compare .heat');
  await app.page.locator('.explain .digits button:nth-of-type(9)').click();
  await app.page.waitForFunction(
    (old) => {
      const now = [...document.querySelectorAll<HTMLCanvasElement>('.compare .heat')];
      return now.every((canvas, i) => canvas.toDataURL() !== old[i]);
    },
    {},
    before,
  );
});

test('what the plain network weighs is there on demand', async () => {
  const open = () =>
    app.page.$eval('.mlp details', (details) => (details as HTMLDetailsElement).open);
  expect(await open()).toBe(false);
  await app.page.locator('.mlp summary').click();
  expect(await open()).toBe(true);
  await app.page.locator('.mlp .layer .link').click();
  await app.page.waitForFunction(() => document.querySelectorAll('.mlp .tile').length > 8);
  const drawn = await pictures('.mlp details[open] .tile');
  expect(new Set(drawn).size).toBeGreaterThan(10);
});

test('the heat lies over the picture, of whichever network is chosen, and goes again', async () => {
  const before = await pictures('.preview .heat');
  expect(before).toHaveLength(1);
  await app.page.select('.network select', 'mlp');
  await app.page.waitForFunction(
    (old) => document.querySelector<HTMLCanvasElement>('.preview .heat')?.toDataURL() !== old,
    {},
    before[0],
  );
  await app.page.select('.network select', 'cnn');
  await press(app.page, 'Explain');
  await app.page.waitForSelector('.preview .heat', { hidden: true });
  await app.page.waitForSelector('.explain', { hidden: true });
});

test('what was drawn is explained too, on a sheet that stays where it is', async () => {
  await goTo(app.page, 'draw');
  const place = () =>
    app.page.$eval('.pad canvas', (pad) => ({ ...pad.getBoundingClientRect().toJSON() }));
  const before = await place();
  await stroke(app.page, [
    [0.4, 0.2],
    [0.6, 0.2],
    [0.47, 0.75],
  ]);
  await waitForReading(app.page, '7');
  await app.page.waitForSelector('.explain .digits [aria-pressed=true]::-p-text(7)');
  expect(await app.page.$$('.compare .heat')).toHaveLength(2);
  expect(await place()).toEqual(before);
});

test('the explanation comes though the worker was killed', async () => {
  await app.extension.killWorker();
  const before = await pictures('.compare .heat');
  await app.page.locator('.explain .digits button:nth-of-type(1)').click();
  await app.page.waitForFunction(
    (old) => document.querySelector<HTMLCanvasElement>('.compare .heat')?.toDataURL() !== old,
    {},
    before[0],
  );
  expect(await app.page.$('.explain [role=alert]')).toBeNull();
});
