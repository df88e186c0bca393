import { expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { inApp } from './in-app.ts';
import { press } from './popup-page.ts';

const app = inApp();

const theme = () => app.page.$eval('html', (html) => html.dataset.theme);
const systemTheme = (value: 'light' | 'dark') =>
  app.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

const PAPER = { light: 'rgb(246, 246, 252)', dark: 'rgb(10, 11, 20)' } as const;
const paper = () => app.page.$eval('body', (body) => getComputedStyle(body).backgroundColor);

test('one button goes round the themes, and the system is followed again', async () => {
  await systemTheme('dark');
  expect(await paper()).toBe(PAPER.dark);
  await press(app.page, 'Theme: System');
  await until(async () => (await theme()) === 'light');
  expect(await paper()).toBe(PAPER.light);
  await press(app.page, 'Theme: Light');
  await until(async () => (await theme()) === 'dark');
  await press(app.page, 'Theme: Dark');
  await until(async () => (await theme()) === 'system');
  await systemTheme('light');
  expect(await paper()).toBe(PAPER.light);
});

declare global {
  /** The paper's colour in every frame since the page began. */
  var papers: string[];
}

test.each([
  ['dark', 'light'],
  ['light', 'dark'],
] as const)('chosen %s, no frame is painted %s as the system is', async (chosen, system) => {
  await systemTheme(system);
  await app.page.evaluate(
    (value) => chrome.storage.sync.set({ settings: { version: 1, theme: value } }),
    chosen,
  );
  await until(async () => (await theme()) === chosen);
  // Animation frames come right before what they prepare is painted.
  await app.page.evaluateOnNewDocument(() => {
    globalThis.papers = [];
    const look = () => {
      if (document.body) papers.push(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await app.page.reload();
  await app.page.waitForSelector('.app');
  expect(new Set(await app.page.evaluate(() => papers))).toEqual(new Set([PAPER[chosen]]));
});
