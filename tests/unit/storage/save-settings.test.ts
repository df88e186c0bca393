import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser } from '../support/fake-browser.ts';

let browser: FakeBrowser;
let settings: typeof import('../../../src/storage/settings.ts');

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  browser = fakeBrowser();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, held: () => unknown) => held() },
  });
  settings = await import('../../../src/storage/settings.ts');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const stored = () => browser.storage.sync.values.settings;

test('a change is stored with a version and leaves the rest', async () => {
  await settings.saveSettings({ model: 'mlp' });
  await settings.saveSettings({ theme: 'dark' });
  expect(stored()).toMatchObject({ version: 1, model: 'mlp', theme: 'dark' });
  expect(await settings.loadSettings()).toMatchObject({ model: 'mlp', theme: 'dark' });
});

test('many changes at once are few writes, and the last one counts', async () => {
  const shares = Array.from({ length: 100 }, (_, i) => i / 100);
  await Promise.all(shares.map((threshold) => settings.saveSettings({ threshold })));
  expect(stored()).toMatchObject({ threshold: 0.99 });
  expect(browser.storage.sync.set.mock.calls.length).toBeLessThanOrEqual(2);
});

test('a store that takes no more for now is asked again', async () => {
  browser.storage.sync.set.mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
  const saved = settings.saveSettings({ threshold: 0.5 });
  await vi.runAllTimersAsync();
  await saved;
  expect(stored()).toMatchObject({ threshold: 0.5 });
});

test('a store that is full is not asked again and again, and whoever saved hears of it', async () => {
  browser.storage.sync.set.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  const saved = settings.saveSettings({ threshold: 0.5 }).catch(({ code }) => code);
  await vi.runAllTimersAsync();
  expect(await saved).toBe('store-full');
  expect(browser.storage.sync.set).toHaveBeenCalledOnce();
  browser.storage.sync.set.mockReset();
  await settings.saveSettings({ theme: 'dark' });
  expect(browser.storage.sync.set).toHaveBeenCalledOnce();
});

test('a change that is on its way is not undone by the echo of an older one', async () => {
  const heard: number[] = [];
  settings.onSettings(({ threshold }) => heard.push(threshold));
  const [[echo]] = browser.storage.sync.onChanged.addListener.mock.calls;
  const saved = settings.saveSettings({ threshold: 0.7 });
  echo({ settings: { newValue: { version: 1, threshold: 0.4 } } });
  await saved;
  echo({ settings: { newValue: { version: 1, threshold: 0.7 } } });
  expect(heard).toEqual([0.7, 0.7]);
});
