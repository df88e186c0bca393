import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { HISTORY_LENGTH, parseHistory } from '../../../src/storage/history-schema.ts';
import type { KeyValueStore } from '../../../src/storage/key-value-store.ts';
import { type FakeBrowser, fakeBrowser } from '../support/fake-browser.ts';
import { readingOf } from '../support/reading.ts';

const entry = {
  id: 'a',
  at: 1_800_000_000_000,
  text: '42',
  confidence: 0.9,
  model: 'cnn',
  thumbnail: 'data:image/webp;base64,AAAA',
  source: 'picture',
};

describe('the stored history', () => {
  test.each([
    ['a moment that no calendar has', { at: 1e300 }],
    ['a moment before all computers', { at: -1e300 }],
    ['a moment that is no number', { at: 'yesterday' }],
    ['a reading that is no text', { text: 7 }],
    ['an endless reading', { text: '7'.repeat(1e5) }],
    ['more confidence than there is', { confidence: 2 }],
    ['an unknown network', { model: 'vit' }],
    ['a drawing for a thumbnail', { thumbnail: 'data:image/svg+xml;base64,AAAA' }],
    ['an address for a thumbnail', { thumbnail: 'https://a.example/7.png' }],
    ['an endless thumbnail', { thumbnail: `data:image/png;base64,${'A'.repeat(2 ** 22)}` }],
    ['no name', { id: undefined }],
  ])('loses an entry with %s, and no other', (_, damage) => {
    expect(parseHistory([{ ...entry, ...damage }, entry])).toEqual([entry]);
  });

  test('shows an entry once that is stored twice', () => {
    expect(parseHistory([entry, entry])).toEqual([entry]);
  });

  test('can be shown, whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (stored, list) => {
        expect(parseHistory(stored)).toEqual([]);
        for (const { at } of parseHistory([...list, entry])) {
          expect(() => new Date(at).toISOString()).not.toThrow();
        }
      }),
    );
  });
});

describe('remembering a reading', () => {
  let browser: FakeBrowser;
  let history: typeof import('../../../src/storage/history.ts');
  const reading = { text: '7', confidence: 1, model: 'cnn', thumbnail: entry.thumbnail } as const;

  beforeEach(async () => {
    vi.resetModules();
    browser = fakeBrowser();
    vi.doMock('webextension-polyfill', () => ({ default: browser }));
    const locks = { request: (_: string, held: () => unknown) => held() };
    vi.stubGlobal('navigator', { locks });
    history = await import('../../../src/storage/history.ts');
  });

  test('goes on over a list of which something is damaged', async () => {
    browser.storage.local.values.history = [{ ...entry, at: 1e300 }, entry, null];
    await history.addToHistory(reading);
    expect(await history.loadHistory()).toMatchObject([{ text: '7' }, { text: '42' }]);
  });

  test('says so where there is no room', async () => {
    browser.storage.local.set.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(history.addToHistory(reading)).rejects.toMatchObject({ code: 'store-full' });
  });

  test('takes a store that cannot be read for an empty one', async () => {
    browser.storage.local.get.mockRejectedValue(new Error('IO error'));
    expect(await history.loadHistory()).toEqual([]);
  });
});

describe('the pictures of a history', () => {
  let browser: FakeBrowser;
  let history: typeof import('../../../src/storage/history.ts');
  /** What the database holds. */
  let kept: Map<string, unknown>;
  const detail = {
    picture: new Blob(['7']),
    classified: { reading: readingOf('7'), ms: 1 },
  };
  const reading = {
    text: '7',
    confidence: 1,
    model: 'cnn',
    thumbnail: entry.thumbnail,
    detail,
  } as const;

  beforeEach(async () => {
    vi.resetModules();
    browser = fakeBrowser();
    kept = new Map();
    vi.doMock('webextension-polyfill', () => ({ default: browser }));
    vi.doMock('../../../src/storage/key-value-store.ts', () => ({
      openStore: () => fakeStore(kept),
    }));
    const locks = { request: (_: string, held: () => unknown) => held() };
    vi.stubGlobal('navigator', { locks });
    history = await import('../../../src/storage/history.ts');
  });

  test('are kept each under the name of its entry', async () => {
    await history.addToHistory(reading, reading);
    const ids = (await history.loadHistory()).map(({ id }) => id);
    expect([...kept.keys()].toSorted()).toEqual(ids.toSorted());
  });

  test('are not kept where the list has no room for their entry', async () => {
    browser.storage.local.set.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await history.addToHistory(reading).catch(() => {});
    expect(kept.size).toBe(0);
  });

  test('are not kept where more are remembered at once than the list holds', async () => {
    await history.addToHistory(...Array.from({ length: HISTORY_LENGTH + 1 }, () => reading));
    expect(kept.size).toBe(HISTORY_LENGTH);
  });

  test('are all gone when it is cleared, also those that no entry leads to, and may come back', async () => {
    await history.addToHistory(reading);
    const [id] = kept.keys();
    kept.set('left by a worker that was killed', detail);
    const undo = await history.clearHistory();
    expect(kept.size).toBe(0);
    await undo();
    expect(await history.loadHistory()).toMatchObject([{ id }]);
    expect([...kept.keys()]).toEqual([id]);
  });
});

/** A database in memory. */
const fakeStore = (kept: Map<string, unknown>): KeyValueStore => ({
  keys: async () => [...kept.keys()],
  get: async (keys) => keys.map((key) => kept.get(key)),
  put: async (entries) => {
    for (const [key, value] of entries) kept.set(key, value);
  },
  remove: async (keys) => {
    for (const key of keys) kept.delete(key);
  },
});
