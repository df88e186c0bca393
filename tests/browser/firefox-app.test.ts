import type { Page } from 'puppeteer';
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { firefoxAvailable, inFirefox, readCard } from './harness/firefox.ts';
import { digitPng } from './menu-pictures.ts';
import { fileOf, goTo, upload, waitForReading } from './popup-page.ts';

/** How long Firefox lets the background idle before it ends it, in milliseconds; by itself 30 s. */
const IDLE_MS = 6000;

describe.skipIf(!firefoxAvailable)('the app in Firefox', () => {
  const on = inFirefox({ 'extensions.background.idle.timeout': IDLE_MS });
  let app: Page | undefined;
  afterEach(() => app?.close());

  async function openApp(query: string): Promise<Page> {
    app = await on.firefox.openPage(`src/popup/index.html${query}`);
    await app.waitForSelector('.app');
    return app;
  }

  /** Waits until the background has ended. */
  const asleep = (page: Page) =>
    until(() => page.evaluate(() => chrome.extension.getBackgroundPage() === null), 60_000);

  test.each([
    ['picture', '.invite .primary'],
    ['batch', '.invite .primary'],
  ] as const)('from the popup the %s is chosen in a tab, which says why', async (tab, button) => {
    await goTo(await openApp(''), tab);
    await app?.click(button);
    const opened = await on.firefox.tab('&choose');
    await opened.waitForSelector('.notice');
    expect(await opened.$eval('.notice', ({ textContent }) => textContent)).toContain(
      'Firefox closes the popup',
    );
    await opened.close();
  });

  test('reads what is dropped onto the popup', async () => {
    const page = await openApp('');
    // It opens where it was left; a picture at the batch would go there.
    await goTo(page, 'picture');
    // Whoever takes a drop says so while it hovers.
    await until(() =>
      page.evaluate(
        () =>
          !document.body.dispatchEvent(
            new DragEvent('dragover', { bubbles: true, cancelable: true }),
          ),
      ),
    );
    const bytes = [...(await digitPng(7))];
    await page.evaluate((png) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(png)], 'seven.png', { type: 'image/png' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    }, bytes);
    await waitForReading(page, '7');
  });

  test('reads a file, also after the background was ended because it idled', async () => {
    const page = await openApp('?view=tab');
    await upload(page, await fileOf('seven.png', await digitPng(7)));
    await waitForReading(page, '7');
    await asleep(page);
    await upload(page, await fileOf('two.png', await digitPng(2)));
    await waitForReading(page, '2');
  });

  test('a right click wakes a background that was ended', async () => {
    await asleep(await openApp('?view=tab'));
    await on.open('/same.html');
    await on.classify();
    expect(await readCard(on.page)).toMatchObject({ figure: '2', verdict: 'sure' });
  });
});
