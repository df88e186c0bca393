import { beforeEach, expect, test, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser } from '../support/fake-browser.ts';

let browser: FakeBrowser;
let updateMenus: typeof import('../../../src/background/menus.ts').updateMenus;

beforeEach(async () => {
  vi.resetModules();
  browser = fakeBrowser();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  ({ updateMenus } = await import('../../../src/background/menus.ts'));
});

const items = () => browser.contextMenus.create.mock.calls.map(([item]) => item);

test('the menu of a picture has one item, that of a page has two', async () => {
  await updateMenus();
  expect(items()).toEqual([
    { id: 'classify', title: 'menu_classify', contexts: ['image', 'video'] },
    { id: 'read-region', title: 'menu_region', contexts: ['page', 'video'] },
    { id: 'read-page', title: 'menu_page', contexts: ['page'] },
  ]);
});

test('items can be switched off', async () => {
  browser.storage.sync.values.settings = { menu: { image: true, region: false, page: false } };
  await updateMenus();
  expect(items()).toMatchObject([{ id: 'classify' }]);
});

test('items loadLanguage the chosen language', async () => {
  browser.storage.sync.values.settings = { language: 'de' };
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json({ menu_classify: { message: 'Ziffer lesen' } })),
  );
  await updateMenus();
  expect(fetch).toHaveBeenCalledWith('chrome-extension://id/_locales/de/messages.json');
  expect(items()).toMatchObject([
    { title: 'Ziffer lesen' },
    { title: 'menu_region' },
    { title: 'menu_page' },
  ]);
  vi.unstubAllGlobals();
});

test('two changes at once do not make items twice', async () => {
  const steps: string[] = [];
  browser.contextMenus.removeAll.mockImplementation(async () => void steps.push('remove'));
  browser.contextMenus.create.mockImplementation(() => void steps.push('create'));
  await Promise.all([updateMenus(), updateMenus()]);
  const once = ['remove', 'create', 'create', 'create'];
  expect(steps).toEqual([...once, ...once]);
});
