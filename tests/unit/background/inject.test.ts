import { beforeEach, expect, test, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser } from '../support/fake-browser.ts';

let browser: FakeBrowser;
let reach: typeof import('../../../src/background/inject.ts').reach;

beforeEach(async () => {
  vi.resetModules();
  browser = fakeBrowser();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  vi.doMock('../../../src/content/page-script.ts?script&iife', () => ({ default: 'page.js' }));
  ({ reach } = await import('../../../src/background/inject.ts'));
});

test('puts the script into the frame and calls it there', async () => {
  browser.tabs.sendMessage.mockResolvedValue({ ok: true, value: null });
  const page = await reach(7, 3);
  expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, frameIds: [3] },
    files: ['page.js'],
  });
  if (!page.ok) throw new Error(page.error.detail);
  expect(await page.value.conceal()).toBeNull();
  expect(browser.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(
    7,
    { to: 'page', call: 'conceal', args: [] },
    { frameId: 3 },
  );
});

test('tries once more: right after a click the page may not be granted yet', async () => {
  browser.scripting.executeScript.mockRejectedValueOnce(new Error('Cannot access the page'));
  expect((await reach(7, 0)).ok).toBe(true);
  expect(browser.scripting.executeScript).toHaveBeenCalledTimes(2);
});

test.each([
  ['page-forbidden', 0],
  ['frame-forbidden', 4],
])('says %s after the second failure', async (code, frameId) => {
  browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access the page'));
  expect(await reach(7, frameId)).toMatchObject({ ok: false, error: { code } });
  expect(browser.scripting.executeScript).toHaveBeenCalledTimes(2);
});
