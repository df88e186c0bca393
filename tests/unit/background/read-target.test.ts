import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { fail, succeed } from '../../../src/engine/failure.ts';
import type { Page, Target } from '../../../src/engine/page-calls.ts';
import { toWire } from '../../../src/engine/wire.ts';
import type { Pixels } from '../../../src/recognizer/types.ts';
import { type FakeBrowser, fakeBrowser } from '../support/fake-browser.ts';
import { readingOf } from '../support/reading.ts';

const pixels: Pixels = { width: 2, height: 1, data: new Uint8ClampedArray(8) };
const preview = { url: 'data:image/webp;base64,AA', width: 2, height: 1 };
const rect = { x: 10, y: 20, width: 30, height: 40 };
const place = { rect, view: { x: 0, y: 0, width: 800, height: 600 } };
const picture: Target = { kind: 'picture', frameId: 0, address: 'https://a.example/7.png' };
const signal = new AbortController().signal;
const tab = { id: 7, windowId: 1, isApp: false };

/** A page in which everything works. */
function fakePage() {
  return {
    locate: vi.fn<Page['locate']>(async () =>
      succeed({ ...place, sourceKinds: ['draw', 'reload', 'screen'] }),
    ),
    draw: vi.fn<Page['draw']>(async () => succeed(toWire(pixels))),
    reload: vi.fn<Page['reload']>(async () => succeed(toWire(pixels))),
    fetch: vi.fn<Page['fetch']>(async () => fail('picture-unreadable', 'no CORS')),
    open: vi.fn<Page['open']>(async () => null),
    conceal: vi.fn<Page['conceal']>(async () => null),
    show: vi.fn<Page['show']>(async () => true),
  };
}

let browser: FakeBrowser;
let page: ReturnType<typeof fakePage>;
let readTarget: typeof import('../../../src/background/read-target.ts').readTarget;
const reach = vi.fn();
const photograph = vi.fn();
const download = vi.fn();
const engine: Engine = {
  prepare: vi.fn(),
  classify: vi.fn(async () => succeed({ reading: readingOf('7'), ms: 1 })),
  explain: vi.fn(),
};

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  browser = fakeBrowser();
  page = fakePage();
  reach.mockResolvedValue(succeed(page));
  photograph.mockResolvedValue(succeed(pixels));
  download.mockResolvedValue(succeed(pixels));
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  vi.doMock('../../../src/background/inject.ts', () => ({ reach }));
  vi.doMock('../../../src/background/screen.ts', () => ({ photograph }));
  vi.doMock('../../../src/background/download.ts', () => ({ download }));
  vi.doMock('../../../src/background/pixels.ts', () => ({
    previewOf: async () => preview,
  }));
  const locks = { request: (_: string, held: () => unknown) => held() };
  vi.stubGlobal('navigator', { locks });
  ({ readTarget } = await import('../../../src/background/read-target.ts'));
});

const shown = () => page.show.mock.calls[0]?.[1];
/** What the store holds as JSON. */
const remembered = () => {
  const stored = browser.storage.session.values['last-reading'];
  return stored === undefined ? undefined : JSON.parse(String(stored));
};

describe('a picture that was clicked', () => {
  test('is drawn in its page, read, shown beside it and remembered', async () => {
    await readTarget(engine, tab, picture, signal);
    expect(page.open).toHaveBeenCalledWith(expect.any(String), picture, rect);
    expect(shown()).toMatchObject({ ok: true, origin: 'picture', preview });
    expect(remembered()).toMatchObject({ outcome: shown() });
    // By this key its reading is found again where the app reads it once more.
    const outcome = shown();
    const key = outcome?.ok && outcome.key;
    expect(key).toEqual(expect.any(String));
    expect(browser.storage.local.values.history).toMatchObject([{ text: '7', key }]);
    expect(photograph).not.toHaveBeenCalled();
    expect(browser.action.openPopup).not.toHaveBeenCalled();
  });

  test('is read from the screen, without the card over it, where its site shares it not', async () => {
    page.draw.mockResolvedValue(fail('picture-unreadable', 'tainted'));
    page.reload.mockResolvedValue(fail('picture-unreadable', 'no CORS'));
    await readTarget(engine, tab, picture, signal);
    expect(photograph).toHaveBeenCalledExactlyOnceWith(tab, expect.objectContaining(place));
    expect(page.conceal.mock.invocationCallOrder[0]).toBeLessThan(
      photograph.mock.invocationCallOrder[0],
    );
    expect(shown()).toMatchObject({ ok: true, origin: 'screen-instead' });
  });

  test('is read from the screen at once where only the screen shows it', async () => {
    page.locate.mockResolvedValue(succeed({ ...place, sourceKinds: ['screen'] }));
    await readTarget(engine, tab, picture, signal);
    expect(page.draw).not.toHaveBeenCalled();
    expect(shown()).toMatchObject({ ok: true, origin: 'screen' });
  });

  test('that is still on its way is said to be, and nothing else is tried', async () => {
    page.draw.mockResolvedValue(fail('picture-pending', ''));
    await readTarget(engine, tab, picture, signal);
    expect(shown()).toMatchObject({ ok: false, error: { code: 'picture-pending' } });
    expect(page.reload).not.toHaveBeenCalled();
    expect(photograph).not.toHaveBeenCalled();
  });

  test('is answered in the popup where the page lets no card stand', async () => {
    page.show.mockResolvedValue(false);
    await readTarget(engine, tab, picture, signal);
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
  });

  test('is fetched by its own page where its element is gone', async () => {
    page.locate.mockResolvedValue(fail('picture-missing', 'gone'));
    page.fetch.mockResolvedValue(succeed(toWire(pixels)));
    await readTarget(engine, tab, picture, signal);
    expect(page.fetch).toHaveBeenCalledExactlyOnceWith('https://a.example/7.png');
    expect(download).not.toHaveBeenCalled();
    expect(shown()).toMatchObject({ ok: true });
  });

  test('is fetched by us where its element is gone and its page may not', async () => {
    page.locate.mockResolvedValue(fail('picture-missing', 'gone'));
    await readTarget(engine, tab, picture, signal);
    expect(download).toHaveBeenCalledExactlyOnceWith(
      'https://a.example/7.png',
      expect.any(AbortSignal),
    );
    expect(shown()).toMatchObject({ ok: true });
  });

  test('is not fetched by us in Firefox: its server would learn whose Firefox that is', async () => {
    vi.resetModules();
    browser.runtime.getURL.mockImplementation((path) => `moz-extension://id/${path}`);
    ({ readTarget } = await import('../../../src/background/read-target.ts'));
    page.locate.mockResolvedValue(fail('picture-missing', 'gone'));
    await readTarget(engine, tab, picture, signal);
    expect(page.fetch).toHaveBeenCalledOnce();
    expect(download).not.toHaveBeenCalled();
    expect(shown()).toMatchObject({ ok: false, error: { code: 'picture-missing' } });
  });

  test('that is broken is said to be, and nothing else is tried', async () => {
    page.draw.mockResolvedValue(fail('picture-broken', 'not decoded'));
    await readTarget(engine, tab, picture, signal);
    expect(shown()).toMatchObject({ ok: false, error: { code: 'picture-broken' } });
    expect(photograph).not.toHaveBeenCalled();
    expect(browser.storage.local.values.history).toBeUndefined();
  });

  test('in a frame that is closed to us is said to be, in the page', async () => {
    reach.mockImplementation(async (_: number, frameId: number) =>
      frameId === 0 ? succeed(page) : fail('frame-forbidden', 'another site'),
    );
    download.mockResolvedValue(fail('internal', 'TypeError: Failed to fetch'));
    await readTarget(engine, tab, { ...picture, frameId: 5 }, signal);
    expect(shown()).toMatchObject({ ok: false, error: { code: 'frame-forbidden' } });
  });

  test('on a page that is closed to us is answered in the popup', async () => {
    reach.mockResolvedValue(fail('page-forbidden', 'Cannot access a chrome:// URL'));
    download.mockResolvedValue(fail('internal', 'TypeError: Failed to fetch'));
    await readTarget(engine, tab, picture, signal);
    expect(remembered()).toMatchObject({ outcome: { error: { code: 'page-forbidden' } } });
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
  });

  test('on a page that is frozen, by a drawing of its own say, is answered in the popup', async () => {
    vi.useFakeTimers();
    try {
      const never = () => new Promise<never>(() => {});
      for (const call of Object.values(page)) vi.mocked(call).mockImplementation(never);
      download.mockResolvedValue(fail('picture-unreadable', 'no CORS'));
      const answered = readTarget(engine, tab, picture, signal);
      await vi.runAllTimersAsync();
      await answered;
    } finally {
      vi.useRealTimers();
    }
    expect(remembered()).toMatchObject({ outcome: { error: { code: 'picture-unreadable' } } });
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
  });

  test('in the app is answered there', async () => {
    reach.mockResolvedValue(fail('page-forbidden', ''));
    await readTarget(engine, { ...tab, isApp: true }, picture, signal);
    expect(remembered()).toMatchObject({ outcome: { ok: true } });
    expect(browser.action.openPopup).not.toHaveBeenCalled();
  });

  test('is answered in a tab where the browser opens no popup', async () => {
    reach.mockResolvedValue(fail('page-forbidden', ''));
    browser.action.openPopup.mockRejectedValue(new Error('no gesture'));
    await readTarget(engine, tab, picture, signal);
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://id/popup.html?view=tab',
    });
  });

  test('is answered in the popup where the page went away meanwhile', async () => {
    page.show.mockRejectedValue(new Error('Receiving end does not exist.'));
    await readTarget(engine, tab, picture, signal);
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
  });

  test('says so where the engine fails', async () => {
    vi.mocked(engine.classify).mockResolvedValueOnce(fail('model-broken', 'torn file'));
    await readTarget(engine, tab, picture, signal);
    expect(shown()).toMatchObject({ ok: false, error: { code: 'model-broken' } });
  });

  test('is shown, once with a word about it, where the store has no room to remember it', async () => {
    browser.storage.local.set.mockRejectedValue(new Error('Resource::kQuotaBytes quota exceeded'));
    await readTarget(engine, tab, picture, signal);
    await readTarget(engine, tab, picture, signal);
    const outcomes = page.show.mock.calls.map(([, outcome]) => outcome);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.kept === false)).toHaveLength(1);
  });

  test('is shown where nothing can be stored at all', async () => {
    browser.storage.session.set.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    browser.storage.session.get.mockRejectedValue(new Error('IO error'));
    browser.storage.sync.get.mockRejectedValue(new Error('IO error'));
    await readTarget(engine, tab, picture, signal);
    expect(shown()).toMatchObject({ ok: true });
  });

  test('is not remembered where the person does not want that', async () => {
    browser.storage.sync.values.settings = { history: false };
    await readTarget(engine, tab, picture, signal);
    expect(browser.storage.local.values.history).toBeUndefined();
  });
});

test('a newer click stops the work for the one before, without a word', async () => {
  const stop = new AbortController();
  vi.mocked(engine.classify).mockImplementationOnce(async (_pixels, _options, signal) => {
    stop.abort();
    return signal?.aborted ? fail('cancelled', '') : succeed({ reading: readingOf('7'), ms: 1 });
  });
  await readTarget(engine, tab, picture, stop.signal);
  expect(page.show).not.toHaveBeenCalled();
  expect(remembered()).toBeUndefined();
});

test('a newer click keeps its card: the one before takes no photograph any more', async () => {
  const stop = new AbortController();
  page.draw.mockImplementation(async () => {
    stop.abort();
    return fail('picture-unreadable', 'tainted');
  });
  page.reload.mockResolvedValue(fail('picture-unreadable', 'no CORS'));
  await readTarget(engine, tab, picture, stop.signal);
  expect(page.conceal).not.toHaveBeenCalled();
  expect(page.show).not.toHaveBeenCalled();
});

test('a region is read from the screen only', async () => {
  await readTarget(engine, tab, { kind: 'region', place }, signal);
  expect(page.locate).not.toHaveBeenCalled();
  expect(page.draw).not.toHaveBeenCalled();
  expect(shown()).toMatchObject({ ok: true, origin: 'screen' });
});
