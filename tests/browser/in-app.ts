import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { LaunchedExtension } from '../../tooling/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { openApp } from './popup-page.ts';

/** The built extension in a browser of its own for the tests of a file, and its app, fresh for each. */
export interface InApp {
  readonly extension: LaunchedExtension;
  readonly page: Page;
}

/** Opens both around the tests of the file that calls it; nothing is remembered between tests. */
export function inApp(view: 'popup' | 'tab' = 'popup'): InApp {
  let extension: LaunchedExtension;
  let page: Page;
  beforeAll(async () => {
    extension = await openHeadless();
  });
  afterAll(() => extension?.close());
  beforeEach(async () => {
    page = await openApp(extension, view);
  });
  afterEach(async () => {
    // What the app stores as it closes goes too.
    await page.goto(extension.url('manifest.json'));
    await page.evaluate(() =>
      Promise.all([
        chrome.storage.sync.clear(),
        chrome.storage.local.clear(),
        chrome.storage.session.clear(),
      ]),
    );
    await page.evaluate(() => localStorage.clear());
    await forgetDatabases(page);
    await page.close();
  });
  return {
    get extension() {
      return extension;
    },
    get page() {
      return page;
    },
  };
}

/** Empties what the app keeps in databases, though it may have them open. */
const forgetDatabases = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        await done(database.transaction(store, 'readwrite').objectStore(store).clear());
      }
      database.close();
    }
  });
