import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Server } from '../../tooling/server.ts';
import { serve } from '../../tooling/server.ts';
import { inApp } from './in-app.ts';
import { digitPng } from './menu-pictures.ts';
import { allowClipboard, fileOf, goTo, upload, waitForReading } from './popup-page.ts';

const app = inApp();
let sharing: Server;
let keeping: Server;

beforeAll(async () => {
  const answers = { '/2.png': { body: await digitPng(2) } };
  sharing = await serve({
    answers: { ...answers, '/forbidden.png': { body: '', status: 403 } },
    headers: { 'access-control-allow-origin': '*' },
  });
  keeping = await serve({ answers });
});
afterAll(async () => {
  await sharing?.close();
  await keeping?.close();
});

/** Pastes as the browser would: with what the clipboard holds, under its types. */
const paste = (items: Record<string, string>, file?: { base64: string; type: string }) =>
  app.page.evaluate(
    (texts, picture) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
      if (picture) {
        const bytes = Uint8Array.from(atob(picture.base64), (c) => c.charCodeAt(0));
        clipboardData.items.add(new File([bytes], 'image.png', { type: picture.type }));
      }
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    items,
    file ?? null,
  );

/** The words of the failure on screen, once there is one. */
const failure = async () => {
  const alert = await app.page.waitForSelector('.failure');
  return alert?.evaluate(({ textContent }) => textContent);
};

test('what is pasted as a picture is read', async () => {
  await paste({}, { base64: (await digitPng(7)).toString('base64'), type: 'image/png' });
  await waitForReading(app.page, '7');
});

test('what is pasted as a data URL is read', async () => {
  await paste({
    'text/plain': `data:image/png;base64,${(await digitPng(2)).toString('base64')}`,
  });
  await waitForReading(app.page, '2');
});

test('what is pasted from a page is read from its markup', async () => {
  const url = `data:image/png;base64,${(await digitPng(7)).toString('base64')}`;
  await paste({ 'text/html': `<p>See <img src="${url}"></p>` });
  await waitForReading(app.page, '7');
});

test('the address of a picture on a site, copied and pasted by keys, is read', async () => {
  await allowClipboard(app.extension);
  await app.page.evaluate(
    (address) => navigator.clipboard.writeText(address),
    `${sharing.origin}/2.png`,
  );
  await app.page.keyboard.down('Control');
  await app.page.keyboard.press('v', { commands: ['Paste'] });
  await app.page.keyboard.up('Control');
  await waitForReading(app.page, '2');
  const [request] = sharing.requests;
  expect(request).toMatchObject({ method: 'GET', path: '/2.png' });
  expect(request.headers).not.toHaveProperty('cookie');
  expect(request.headers).not.toHaveProperty('referer');
});

test('an address pasted at the batch is read beside it', async () => {
  await goTo(app.page, 'batch');
  await paste({ 'text/plain': `${sharing.origin}/2.png` });
  await waitForReading(app.page, '2');
});

test('a site that keeps its picture to itself is named as the trouble', async () => {
  await paste({ 'text/plain': `${keeping.origin}/2.png` });
  expect(await failure()).toContain('The site does not let us read this picture.');
  // The refusal looks like a site that is not there; that it is there takes a second, empty request.
  expect(keeping.requests).toMatchObject([
    { method: 'GET', path: '/2.png' },
    { method: 'HEAD', path: '/2.png' },
  ]);
  for (const { headers } of keeping.requests) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  }
});

test('a site that answers with a refusal is asked once', async () => {
  await paste({ 'text/plain': `${sharing.origin}/forbidden.png` });
  expect(await failure()).toContain('The site does not let us read this picture.');
  const asked = sharing.requests.filter(({ path }) => path === '/forbidden.png');
  expect(asked.map(({ method }) => method)).toEqual(['GET']);
});

test('an address where no site is says so', async () => {
  await paste({ 'text/plain': 'http://nowhere.invalid/7.png' });
  expect(await failure()).toContain('Nothing answers at this address.');
});

test('an address under which there is nothing says so', async () => {
  await paste({ 'text/plain': `${sharing.origin}/gone.png` });
  expect(await failure()).toContain('There was no picture there.');
});

test('without a network an address says so, and files are read all the same', async () => {
  await app.page.setOfflineMode(true);
  await paste({ 'text/plain': 'http://pictures.invalid/7.png' });
  expect(await failure()).toContain('You are offline');
  await upload(app.page, await fileOf('seven.png', await digitPng(7)));
  await waitForReading(app.page, '7');
  expect(await app.page.$('.failure')).toBeNull();
  await app.page.setOfflineMode(false);
});

test('words that are no address say so', async () => {
  await paste({ 'text/plain': 'just words' });
  expect(await failure()).toContain('There was no picture there.');
});
