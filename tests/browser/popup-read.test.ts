import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { inApp } from './in-app.ts';
import { blankPng, digitPng, SEVEN_SVG } from './menu-pictures.ts';
import { answerOf, dragOver, drop, fileOf, goTo, upload, waitForReading } from './popup-page.ts';

const app = inApp();
let seven: string;
let two: string;

beforeAll(async () => {
  seven = await fileOf('seven.png', await digitPng(7));
  two = await fileOf('two.png', await digitPng(2));
});

describe('a picture', () => {
  test('from the file dialog is read, boxed and announced', async () => {
    await upload(app.page, seven);
    await waitForReading(app.page, '7');
    expect(await app.page.$$('.preview .box')).toHaveLength(1);
    expect(await app.page.$eval('[role=status]', (live) => live.textContent)).toContain('7');
    expect(await app.page.$$eval('.bar', (bars) => bars.length)).toBe(10);
  });

  test('dropped anywhere is read', async () => {
    await goTo(app.page, 'draw');
    await drop(app.page, two);
    await waitForReading(app.page, '2');
  });

  test('dragged away again leaves the app as it was', async () => {
    const frame = () =>
      app.page.$eval('.stage', (stage) => getComputedStyle(stage).backgroundImage !== 'none');
    expect(await frame()).toBe(false);
    const drag = await dragOver(app.page, two);
    await until(frame);
    await drag.leave();
    await until(async () => !(await frame()));
    expect(await answerOf(app.page)).toBeNull();
  });

  test('without a size of its own is read', async () => {
    await upload(app.page, await fileOf('seven.svg', SEVEN_SVG));
    await waitForReading(app.page, '7');
  });

  test('of ours is one click away', async () => {
    await app.page.locator('.samples button[aria-label="A seven on ruled paper"]').click();
    await waitForReading(app.page, '7');
  });

  test('without a digit says so', async () => {
    await upload(app.page, await fileOf('blank.png', await blankPng()));
    await until(async () => (await answerOf(app.page))?.verdict === 'none');
  });

  test('is read again by another network', async () => {
    await upload(app.page, seven);
    await waitForReading(app.page, '7');
    await app.page.select('.network select', 'mlp');
    await app.page.waitForFunction(() =>
      document.querySelector('.note')?.textContent?.startsWith('MLP'),
    );
    await app.page.select('.network select', 'cnn');
    await app.page.waitForFunction(() =>
      document.querySelector('.note')?.textContent?.startsWith('CNN'),
    );
  });

  test('is read though the worker was killed', async () => {
    await upload(app.page, seven);
    await waitForReading(app.page, '7');
    await app.extension.killWorker();
    await upload(app.page, two);
    await waitForReading(app.page, '2');
  });
});

describe('what does not work', () => {
  test('is said in words, and the former picture stays', async () => {
    await upload(app.page, seven);
    await waitForReading(app.page, '7');
    await upload(app.page, await fileOf('broken.png', 'not a picture'));
    const alert = await app.page.waitForSelector('.failure');
    expect(await alert?.evaluate((node) => node.textContent)).toContain('damaged');
    expect((await answerOf(app.page))?.text).toBe('7');
  });
});
