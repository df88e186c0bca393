import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from '../support/fake-browser.ts';

/** What all tabs of the browser share. */
const values = new Map<string, unknown>();

/** The locks of a browser in which nothing is open yet. */
function fakeLocks() {
  let shared = 0;
  return {
    request: async (
      _name: string,
      { mode = 'exclusive' }: LockOptions,
      held: (lock: object | null) => unknown,
    ) => {
      if (mode === 'exclusive') return held(shared === 0 ? {} : null);
      shared++;
      return held({});
    },
  };
}

const startBrowser = () => vi.stubGlobal('navigator', { locks: fakeLocks() });

/** Opens the app in a tab of its own, as a page of the web does: nothing tells of other tabs. */
async function openTab({ history }: { readonly history: boolean }) {
  vi.resetModules();
  const browser = fakeBrowser();
  browser.storage.sync.values.settings = { version: 1, history };
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  vi.doMock('../../../src/storage/key-value-store.ts', () => ({
    openStore: () => ({
      keys: async () => [...values.keys()],
      remove: async (keys: readonly string[]) => keys.forEach((key) => void values.delete(key)),
    }),
  }));
  const { openWorkspaces } = await import('../../../src/storage/workspaces.ts');
  return { open: openWorkspaces };
}

beforeEach(() => {
  values.clear();
  startBrowser();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('../../../src/storage/key-value-store.ts');
});

test('who wants nothing remembered finds nothing after the browser was closed', async () => {
  values.set('old/view', {});
  await (await openTab({ history: false })).open();
  expect([...values.keys()]).toEqual([]);
});

test('who wants readings remembered finds what there was', async () => {
  values.set('old/view', {});
  await (await openTab({ history: true })).open();
  expect([...values.keys()]).toEqual(['old/view']);
});

test('a second tab leaves the workspace of the first alone, and so does reloading', async () => {
  const first = await openTab({ history: false });
  await first.open();
  values.set('first/view', {});
  await (await openTab({ history: false })).open();
  await first.open();
  expect([...values.keys()]).toEqual(['first/view']);
  startBrowser();
  await (await openTab({ history: false })).open();
  expect([...values.keys()]).toEqual([]);
});

test('a browser that gives no locks opens them all the same', async () => {
  vi.stubGlobal('navigator', {});
  const { open } = await openTab({ history: false });
  expect(await open()).toBeDefined();
});
