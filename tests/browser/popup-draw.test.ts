import { beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/extension.ts';
import { inApp } from './in-app.ts';
import { allowClipboard, answerOf, goTo, press, stroke, waitForReading } from './popup-page.ts';

const app = inApp();

describe('drawing', () => {
  beforeEach(() => goTo(app.page, 'draw'));

  /** A seven whose left end stands there, as a share of the pad. */
  const sevenAt = (left: number) =>
    [
      [left, 0.2],
      [left + 0.2, 0.2],
      [left + 0.07, 0.75],
    ] as const;

  test('is read while it grows; undo and clear take it back', async () => {
    await stroke(app.page, sevenAt(0.2));
    await waitForReading(app.page, '7');
    await stroke(app.page, sevenAt(0.6));
    await waitForReading(app.page, '77');
    await app.page.keyboard.down('Control');
    await app.page.keyboard.press('z');
    await app.page.keyboard.up('Control');
    await until(async () => (await answerOf(app.page))?.text === '7');
    await press(app.page, 'Clear');
    await until(async () => (await answerOf(app.page)) === null);
  });

  test('with a finger draws and never scrolls', async () => {
    const pad = await app.page.waitForSelector('.pad canvas');
    const box = await pad?.boundingBox();
    if (!box) throw new Error('no pad');
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    const touch = await app.page.touchscreen.touchStart(...at(0.4, 0.2));
    for (let x = 0.42; x < 0.6; x += 0.02) await touch.move(...at(x, 0.2));
    for (let y = 0.2; y < 0.8; y += 0.04) await touch.move(...at(0.65 - 0.23 * y, y));
    await touch.end();
    await waitForReading(app.page, '7');
    expect(await app.page.evaluate(() => scrollY)).toBe(0);
  });
});

test('keys copy the reading and walk along its digits', async () => {
  await allowClipboard(app.extension);
  await goTo(app.page, 'draw');
  for (const left of [0.12, 0.56]) {
    await stroke(app.page, [
      [left, 0.25],
      [left + 0.28, 0.25],
      [left + 0.12, 0.78],
    ]);
  }
  await waitForReading(app.page, '77');
  const pressed = () =>
    app.page.$$eval('.figure button', (all) => all.map((each) => each.ariaPressed).join());
  expect(await pressed()).toBe('true,false');
  await app.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  // The last stroke may still be read, and a new reading begins with its first digit.
  await until(async () => {
    if ((await pressed()) === 'true,false') await app.page.keyboard.press('ArrowRight');
    return (await pressed()) === 'false,true';
  });
  await app.page.keyboard.press('c');
  await until(async () => (await app.page.evaluate(() => navigator.clipboard.readText())) === '77');
});
