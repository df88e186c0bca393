import { expect, test } from 'vitest';
import { inApp } from './in-app.ts';
import { digitPng } from './menu-pictures.ts';
import { fileOf, upload, waitForReading } from './popup-page.ts';

const app = inApp();

declare global {
  /** Lets the engine answer. */
  var letAnswer: () => void;
}

test('the shape of the answer is there at once, and nothing jumps when it comes', async () => {
  await app.page.evaluateOnNewDocument(() => {
    const send = chrome.runtime.sendMessage;
    const free = new Promise<void>((resolve) => {
      globalThis.letAnswer = resolve;
    });
    Object.assign(chrome.runtime, {
      async sendMessage(...message: unknown[]) {
        await free;
        return Reflect.apply(send, chrome.runtime, message);
      },
    });
  });
  await app.page.reload();
  await app.page.waitForSelector('.app');
  await upload(app.page, await fileOf('seven.png', await digitPng(7)));
  await app.page.waitForSelector('.answer .skeleton');
  const places = () =>
    app.page.$$eval('.stage, .answer, .bar', (all) =>
      all.map((each) => Math.round(each.getBoundingClientRect().top)),
    );
  const before = await places();
  expect(await app.page.$eval('.answer', (answer) => answer.ariaBusy)).toBe('true');
  await app.page.evaluate(() => letAnswer());
  await waitForReading(app.page, '7');
  expect(await places()).toEqual(before);
});
