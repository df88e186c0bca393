import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { digitPixels } from './menu-pictures.ts';

/** A message that asks the background to read one handwritten digit. */
async function question(label: number, id = 'question') {
  const { width, height, data } = await digitPixels(label);
  const rgba = Buffer.from(data).toString('base64');
  return {
    type: 'classify',
    id,
    pixels: { width, height, rgba },
    options: { model: 'cnn', expect: 'auto' },
  };
}

const send = (page: Page, message: unknown): Promise<unknown> =>
  page.evaluate((text) => chrome.runtime.sendMessage(JSON.parse(text)), JSON.stringify(message));

describe('the background', () => {
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    extension = await openHeadless();
    page = await extension.browser.newPage();
    await page.goto(extension.url('manifest.json'));
  });
  afterAll(() => extension?.close());

  test.each(['cnn', 'mlp'])('reads a picture with the %s', async (model) => {
    const message = await question(7);
    const answer = await send(page, { ...message, options: { ...message.options, model } });
    expect(answer).toMatchObject({
      id: 'question',
      ok: true,
      value: { reading: { text: '7', model } },
    });
  });

  test('reads again after it was killed, each time', async () => {
    for (const label of [0, 2, 7]) {
      await extension.killWorker();
      expect(await send(page, await question(label))).toMatchObject({
        ok: true,
        value: { reading: { text: `${label}` } },
      });
    }
  });

  test('answers many at once, each under its own id', async () => {
    const labels = [0, 2, 7, 2, 0, 7];
    const answers = await Promise.all(
      labels.map(async (label, index) => send(page, await question(label, `id-${index}`))),
    );
    expect(answers).toMatchObject(
      labels.map((label, index) => ({
        id: `id-${index}`,
        value: { reading: { text: `${label}` } },
      })),
    );
  });

  test.each([
    ['no message', null],
    ['an unknown one', { type: 'format-disk', id: 'x' }],
    [
      'bytes that are missing',
      { type: 'classify', id: 'x', pixels: { width: 9, height: 9, rgba: '' } },
    ],
  ])('refuses %s', async (_, message) => {
    expect(await send(page, message)).toMatchObject({ ok: false, error: { code: 'bad-message' } });
  });
});
