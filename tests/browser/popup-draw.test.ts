import { beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { inApp } from './in-app.ts';
import { inkOf, padBox } from './popup-pad.ts';
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

describe('the pad', () => {
  beforeEach(() => goTo(app.page, 'draw'));

  /** A seven in a box, as shares of the pad. */
  const seven = (left: number, top: number, width: number, height: number) =>
    [
      [left, top],
      [left + width, top],
      [left + 0.35 * width, top + height],
    ] as const;

  test('keeps its size and its ink while the answer grows', async () => {
    await stroke(app.page, seven(0.04, 0.2, 0.09, 0.6));
    await waitForReading(app.page, '7');
    const before = { box: await padBox(app.page), ink: await inkOf(app.page, 0, 0.15) };
    for (let i = 1; i < 6; i++) await stroke(app.page, seven(0.04 + i * 0.16, 0.2, 0.09, 0.6));
    await waitForReading(app.page, '777777');
    expect(await padBox(app.page)).toEqual(before.box);
    expect(await inkOf(app.page, 0, 0.15)).toBe(before.ink);
  });

  test('keeps its size when reading fails', async () => {
    const before = await padBox(app.page);
    await app.page.evaluateOnNewDocument(() => {
      const error = { code: 'model-broken', detail: '' };
      Object.assign(chrome.runtime, {
        sendMessage: async ({ id }: { id: string }) => ({ id, ok: false, error }),
      });
    });
    await app.page.reload();
    await goTo(app.page, 'draw');
    await stroke(app.page, seven(0.4, 0.2, 0.2, 0.6));
    await app.page.waitForSelector('.failure');
    expect(await padBox(app.page)).toEqual(before);
  });

  test('writes small and thin, large and thick, and every width is read', async () => {
    await press(app.page, 'Pen: Normal');
    await press(app.page, 'Pen: Thick');
    await stroke(app.page, seven(0.3, 0.12, 0.3, 0.75));
    await press(app.page, 'Clear');
    await stroke(app.page, seven(0.45, 0.4, 0.05, 0.16));
    await waitForReading(app.page, '7');
    const thin = (await inkOf(app.page)).length;
    await press(app.page, 'Clear');
    await press(app.page, 'Pen: Thin');
    await press(app.page, 'Pen: Normal');
    await stroke(app.page, seven(0.36, 0.12, 0.26, 0.75));
    await waitForReading(app.page, '7');
    expect((await inkOf(app.page)).length).toBeGreaterThan(thin);
  });

  test('what is erased is gone for the network too, and undo brings it back', async () => {
    await stroke(app.page, seven(0.15, 0.2, 0.2, 0.6));
    await stroke(app.page, seven(0.6, 0.2, 0.2, 0.6));
    await waitForReading(app.page, '77');
    await press(app.page, 'Eraser');
    for (const x of [0.58, 0.64, 0.7, 0.76, 0.82]) {
      await stroke(app.page, [
        [x, 0.1],
        [x, 0.9],
      ]);
    }
    await until(async () => (await answerOf(app.page))?.text === '7');
    for (let i = 0; i < 5; i++) await press(app.page, 'Undo');
    await waitForReading(app.page, '77');
    // The pen is one press away, in the width it had.
    await press(app.page, 'Pen: Normal');
    await stroke(app.page, seven(0.4, 0.3, 0.12, 0.4));
    await waitForReading(app.page, '777');
  });

  test('shows boxes over the ink, through which the pen goes, and the 28×28 frame', async () => {
    await stroke(app.page, seven(0.55, 0.2, 0.2, 0.6));
    await waitForReading(app.page, '7');
    const pad = await padBox(app.page);
    const box = await (await app.page.waitForSelector('.pad .box'))?.boundingBox();
    if (!box) throw new Error('no box');
    expect((box.x + box.width / 2 - pad.x) / pad.width).toBeCloseTo(0.65, 1);
    await press(app.page, '28×28');
    await app.page.waitForSelector('.pad canvas.frame');
    // Another stroke, begun inside the box.
    await stroke(app.page, [
      [0.56, 0.5],
      [0.74, 0.5],
    ]);
    await until(() =>
      app.page.$eval('.tool-undo', (undo) => !(undo as HTMLButtonElement).disabled),
    );
    await press(app.page, 'Undo');
    await waitForReading(app.page, '7');
  });

  test('a reading of half a stroke is given up for the whole, and never delays it', async () => {
    await app.page.evaluateOnNewDocument(() => {
      globalThis.sent = [];
      const send = chrome.runtime.sendMessage;
      Object.assign(chrome.runtime, {
        sendMessage(message: { call: string; args: string[] }, ...rest: unknown[]) {
          const first = !sent.some(({ call }) => call === 'classify');
          sent.push({ call: message.call, id: message.args[0] });
          // The first question is never answered.
          if (first && message.call === 'classify') return new Promise(() => {});
          return Reflect.apply(send, chrome.runtime, [message, ...rest]);
        },
      });
    });
    await app.page.reload();
    await goTo(app.page, 'draw');
    await stroke(app.page, seven(0.4, 0.2, 0.2, 0.6));
    await waitForReading(app.page, '7');
    const [first, ...others] = await app.page.evaluate(() => sent);
    expect(first.call).toBe('classify');
    expect(others[0]).toEqual({ call: 'cancel', id: first.id });
    expect(others[1].call).toBe('classify');
  });
});

declare global {
  /** What was sent to the background since the page began. */
  var sent: { readonly call: string; readonly id: string }[];
}

/** Draws two digits side by side and waits until they are read. */
async function drawTwoSevens() {
  for (const left of [0.12, 0.56]) {
    await stroke(app.page, [
      [left, 0.25],
      [left + 0.28, 0.25],
      [left + 0.12, 0.78],
    ]);
  }
  await waitForReading(app.page, '77');
}

test('the focus stays on its digit when the network is switched', async () => {
  await goTo(app.page, 'draw');
  await drawTwoSevens();
  await app.page.focus('.figure button:nth-of-type(2)');
  await app.page.keyboard.press('m');
  await app.page.waitForFunction(() =>
    document.querySelector('.note')?.textContent?.startsWith('MLP'),
  );
  expect(
    await app.page.evaluate(() =>
      document.activeElement?.matches('.figure button:nth-of-type(2)[aria-pressed=true]'),
    ),
  ).toBe(true);
});

test('keys copy the reading and walk along its digits', async () => {
  await allowClipboard(app.extension);
  await goTo(app.page, 'draw');
  await drawTwoSevens();
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
