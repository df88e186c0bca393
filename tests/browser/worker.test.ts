import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../tooling/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { digitPixels } from './menu-pictures.ts';

/** A message that asks the background to read one handwritten digit. */
async function question(label: number, id = 'question', model = 'cnn') {
  const { width, height, data } = await digitPixels(label);
  const rgba = Buffer.from(data).toString('base64');
  const options = { model, expect: 'auto' };
  return { to: 'engine', call: 'classify', args: [id, { width, height, rgba }, options] };
}

/** A reading in the envelopes of an answered call. */
const read = (text: string, model = 'cnn') => ({
  ok: true,
  value: { ok: true, value: { reading: { text, model } } },
});

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
    const answer = await send(page, await question(7, 'question', model));
    expect(answer).toMatchObject(read('7', model));
  });

  test('reads again after it was killed, each time', async () => {
    for (const label of [0, 2, 7]) {
      await extension.killWorker();
      expect(await send(page, await question(label))).toMatchObject(read(`${label}`));
    }
  });

  test('answers many at once, each with its own reading', async () => {
    const labels = [0, 2, 7, 2, 0, 7];
    const answers = await Promise.all(
      labels.map(async (label, index) => send(page, await question(label, `id-${index}`))),
    );
    expect(answers).toMatchObject(labels.map((label) => read(`${label}`)));
  });

  test('refuses bytes that are missing', async () => {
    const args = ['x', { width: 9, height: 9, rgba: '' }, { model: 'cnn', expect: 'auto' }];
    expect(await send(page, { to: 'engine', call: 'classify', args })).toMatchObject({
      ok: false,
      error: { code: 'bad-message' },
    });
  });

  test.each([
    ['no message', null],
    ['an unknown one', { to: 'engine', call: 'formatDisk', args: [] }],
  ])('is silent about %s, and reads on', async (_, message) => {
    expect(await send(page, message)).toBeFalsy();
    expect(await send(page, await question(7))).toMatchObject(read('7'));
  });
});
