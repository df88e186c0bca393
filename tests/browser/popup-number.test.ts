import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { inApp } from './in-app.ts';
import { showKnown, topBar } from './popup-known.ts';
import { allowClipboard, answerOf, openApp, press } from './popup-page.ts';

const app = inApp();

const NUMBER = [
  { digit: 3, confidence: 0.99 },
  { digit: 8, confidence: 0.98 },
  { digit: 4, confidence: 0.97 },
];

test('pointing at a digit, in the picture or in the number, shows its own bars', async () => {
  await showKnown(app.page, NUMBER);
  expect(await topBar(app.page)).toBe('3');
  await app.page.hover('.preview .box:nth-of-type(2)');
  await until(async () => (await topBar(app.page)) === '8');
  await app.page.hover('.figure button:nth-of-type(3)');
  await until(async () => (await topBar(app.page)) === '4');
  await app.page.focus('.preview .box:nth-of-type(1)');
  await until(async () => (await topBar(app.page)) === '3');
  await app.page.focus('.figure button:nth-of-type(2)');
  await until(async () => (await topBar(app.page)) === '8');
});

test('the weakest digit of an unsure number is the one shown at first', async () => {
  await showKnown(app.page, [NUMBER[0], { digit: 8, confidence: 0.55 }, NUMBER[2]]);
  expect(await topBar(app.page)).toBe('8');
  expect(await answerOf(app.page)).toEqual({ verdict: 'unsure', text: '384' });
  expect(await app.page.$$('.preview .box.weak')).toHaveLength(1);
});

test('how sure it is and its bar are one number, and nothing is no bar', async () => {
  await showKnown(app.page, [{ digit: 7, confidence: 0.995, likely: 0.9999 }]);
  expect(await app.page.$eval('.how-sure', (line) => line.textContent)).toBe('99.5% sure');
  expect(await app.page.$eval('.bar.top em', (percent) => percent.textContent)).toBe('99.5%');
  const widths = await app.page.$$eval('.bar i', (all) =>
    all.map((bar) => (bar as HTMLElement).style.getPropertyValue('--least')),
  );
  expect(widths.filter((least) => least === '0px')).toHaveLength(9);
});

test('with the explanation open nothing of the answer is cut off', async () => {
  await showKnown(app.page, NUMBER);
  await app.page.keyboard.press('e');
  await app.page.waitForSelector('.explain .compare');
  const cut = await app.page.$eval(
    '.answer',
    (answer) => answer.scrollHeight - answer.clientHeight,
  );
  expect(cut).toBeLessThanOrEqual(0);
});

/** How many digits of the answer lie outside its panel. */
const outside = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const panel = document.querySelector('.answer')?.getBoundingClientRect() ?? new DOMRect();
    const digits = document.querySelectorAll('.figure button');
    const figures = digits.length > 0 ? digits : document.querySelectorAll('.figure');
    return [...figures].filter((figure) => {
      const { left, right, top, bottom } = figure.getBoundingClientRect();
      return left < panel.left || right > panel.right || top < panel.top || bottom > panel.bottom;
    }).length;
  });

const LENGTHS = [1, 2, 5, 9, 10, 17, 25, 40];
const numberOf = (length: number) =>
  Array.from({ length }, (_, i) => ({ digit: i % 10, confidence: 0.97 }));

test.each(LENGTHS)('of %i digits every one is in sight in the popup', async (length) => {
  await showKnown(app.page, numberOf(length));
  expect(await outside(app.page)).toBe(0);
});

test('of any length every digit is in sight in a tab, narrow or wide', async () => {
  const tab = await openApp(app.extension, 'tab');
  for (const length of LENGTHS) {
    await showKnown(tab, numberOf(length));
    await until(async () => (await tab.$$('.preview .box')).length === length);
    for (const width of [320, 720, 1280, 3840]) {
      await tab.setViewport({ width, height: 900 });
      expect(await outside(tab), `${length} digits, ${width} pixels wide`).toBe(0);
    }
  }
  await tab.close();
});

test('a reading is corrected in place, and that is what is copied', async () => {
  await allowClipboard(app.extension);
  await showKnown(app.page, NUMBER);
  await app.page.keyboard.press('F2');
  await app.page.locator('.correction').fill('10/24');
  await app.page.keyboard.press('Enter');
  await until(async () => (await answerOf(app.page))?.text === '10/24');
  await press(app.page, 'Copy “10/24”');
  await until(
    async () => (await app.page.evaluate(() => navigator.clipboard.readText())) === '10/24',
  );
  await press(app.page, 'Take back');
  await until(async () => (await answerOf(app.page))?.text === '384');
  await press(app.page, 'Correct');
  await app.page.waitForSelector('.correction');
  await app.page.keyboard.press('Escape');
  await until(async () => (await answerOf(app.page))?.text === '384');
});

test('the frame that the network saw is shown on demand, of the digit in focus', async () => {
  await showKnown(app.page, NUMBER);
  await press(app.page, '28×28');
  const canvas = await app.page.waitForSelector('canvas.frame');
  const ink = await canvas?.evaluate((shown) => {
    const { data } = (shown as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 28, 28);
    return [data[4 * 14], data[4 * 13]];
  });
  expect(ink).toEqual([255, 0]);
  await press(app.page, '28×28');
  await app.page.waitForSelector('canvas.frame', { hidden: true });
});

test('Ctrl+C copies the reading, unless words are selected', async () => {
  await allowClipboard(app.extension);
  await showKnown(app.page, NUMBER);
  await app.page.keyboard.down('Control');
  await app.page.keyboard.press('c');
  await app.page.keyboard.up('Control');
  await until(
    async () => (await app.page.evaluate(() => navigator.clipboard.readText())) === '384',
  );
  await app.page.waitForFunction(() => document.querySelector('.copy')?.textContent === 'Copied');
});

test('the threshold acts on the reading on screen, while the slider moves', async () => {
  await showKnown(app.page, [{ digit: 7, confidence: 0.9 }]);
  const slideTo = (percent: number) =>
    app.page.$eval(
      '.slider',
      (slider, value) => {
        (slider as HTMLInputElement).value = `${value}`;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      },
      percent,
    );
  const verdict = async () => (await answerOf(app.page))?.verdict;
  expect(await verdict()).toBe('sure');
  await app.page.keyboard.press(',');
  await app.page.waitForSelector('.slider');
  await slideTo(95);
  await until(async () => (await verdict()) === 'unsure');
  expect(await app.page.$eval('.effect', (effect) => effect.className)).toContain('unsure');
  await slideTo(85);
  await until(async () => (await verdict()) === 'sure');
});
