import { beforeEach, expect, test, vi } from 'vitest';
import { fail, succeed } from '../../../src/engine/failure.ts';
import type { Page } from '../../../src/engine/page-calls.ts';
import { toWire } from '../../../src/engine/wire.ts';
import type { Pixels } from '../../../src/recognizer/types.ts';
import { fakeBrowser } from '../support/fake-browser.ts';
import { fakeCaches } from '../support/fake-caches.ts';

const pixels: Pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const tab = { id: 7, windowId: 1, isApp: false };
const never = new AbortController().signal;

/** A page with two pictures of its own site. */
function fakePage() {
  const pictures = ['one', 'two'].map((name) => ({
    job: name,
    name,
    sourceKinds: ['draw' as const, 'screen' as const],
  }));
  return {
    open: vi.fn<Page['open']>(async () => null),
    list: vi.fn<Page['list']>(async () => ({ pictures, leftOut: 0 })),
    progress: vi.fn<Page['progress']>(async () => true),
    draw: vi.fn<Page['draw']>(async () => succeed(toWire(pixels))),
    reveal: vi.fn<Page['reveal']>(async () => fail('internal', 'nothing shows')),
    close: vi.fn<Page['close']>(async () => null),
    show: vi.fn<Page['show']>(async () => true),
  };
}

let browser: ReturnType<typeof fakeBrowser>;
let page: ReturnType<typeof fakePage>;
let gatherPage: typeof import('../../../src/background/gather-page.ts').gatherPage;
let takePagePictures: typeof import('../../../src/storage/page-pictures.ts').takePagePictures;

beforeEach(async () => {
  vi.resetModules();
  browser = fakeBrowser();
  page = fakePage();
  vi.stubGlobal('caches', fakeCaches());
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  vi.doMock('../../../src/background/inject.ts', () => ({ reach: async () => succeed(page) }));
  vi.doMock('../../../src/background/pixels.ts', () => ({ pngOf: async () => new Blob(['7']) }));
  ({ gatherPage } = await import('../../../src/background/gather-page.ts'));
  ({ takePagePictures } = await import('../../../src/storage/page-pictures.ts'));
});

/** The names of the pictures that each app takes that was opened. */
const taken = () =>
  Promise.all(
    browser.tabs.create.mock.calls.map(async ([{ url }]) => {
      const job = new URL(url).searchParams.get('batch') ?? '';
      return (await takePagePictures(job)).map(({ name }) => name);
    }),
  );

/** A page that is gathered until its first picture is drawn, and what lets it go on. */
function held(signal: AbortSignal) {
  let goOn = () => {};
  page.draw.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        goOn = () => resolve(succeed(toWire(pixels)));
      }),
  );
  const gathered = gatherPage(tab, signal);
  return {
    drawing: () => vi.waitFor(() => expect(page.draw).toHaveBeenCalled()),
    end: () => {
      goOn();
      return gathered;
    },
  };
}

test('all pictures of a page are on their way when the app opens', async () => {
  await gatherPage(tab, never);
  expect(page.close).toHaveBeenCalledOnce();
  expect(await taken()).toEqual([['one', 'two']]);
  expect(await caches.keys()).toEqual([]);
});

test('two pages at once each have an app of their own, with their own pictures', async () => {
  const older = held(never);
  await older.drawing();
  page.list.mockResolvedValueOnce({
    pictures: [{ job: 'three', name: 'three', sourceKinds: ['draw'] }],
    leftOut: 0,
  });
  await gatherPage({ ...tab, id: 8 }, never);
  await older.end();
  expect(await taken()).toEqual([['three'], ['one', 'two']]);
});

test('a store that takes no more keeps nothing of what it took', async () => {
  const { open } = caches;
  vi.spyOn(caches, 'open').mockImplementationOnce(open).mockRejectedValueOnce(new Error('full'));
  await expect(gatherPage(tab, never)).rejects.toThrow('full');
  expect(browser.tabs.create).not.toHaveBeenCalled();
  expect(await caches.keys()).toEqual([]);
});

test('a person who closes the card stops it, and nothing is on its way', async () => {
  page.progress.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
  await gatherPage(tab, never);
  expect(browser.tabs.create).not.toHaveBeenCalled();
  expect(await caches.keys()).toEqual([]);
});

test('a newer click stops it without a word, and leaves the page to that one', async () => {
  const stop = new AbortController();
  const older = held(stop.signal);
  await older.drawing();
  stop.abort();
  await older.end();
  expect(page.draw).toHaveBeenCalledOnce();
  expect(page.close).not.toHaveBeenCalled();
  expect(browser.tabs.create).not.toHaveBeenCalled();
  expect(browser.action.openPopup).not.toHaveBeenCalled();
  expect(await caches.keys()).toEqual([]);
});

test('a page that is gathered once more loses nothing to the first time', async () => {
  const stop = new AbortController();
  const older = held(stop.signal);
  await older.drawing();
  stop.abort();
  await gatherPage(tab, never);
  await older.end();
  expect(await taken()).toEqual([['one', 'two']]);
});
