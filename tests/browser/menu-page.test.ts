import { describe, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { nativeMenuAvailable } from './harness/extension.ts';
import { pickItem, toPageItem } from './harness/menu.ts';
import { inMenu } from './in-menu.ts';
import { cardGone } from './menu-card.ts';

describe.skipIf(!nativeMenuAvailable)('the menu of a page', () => {
  const on = inMenu();

  test('answers in the app where the picture is one of the app', async () => {
    await on.page.goto(on.extension.url('src/popup/index.html?view=tab&welcome'));
    await on.classify('.welcome img');
    await on.page.waitForSelector('.figure');
    expect(await on.page.$eval('.figure', ({ textContent }) => textContent)).toBe('7');
  });

  test('reads all pictures of a page in the app', async () => {
    await on.open('/gallery.html');
    await on.page.evaluate(() => scrollTo(0, 300));
    await pickItem(
      on.extension.display,
      () => on.page.mouse.click(600, 30, { button: 'right' }),
      toPageItem(2),
    );
    const target = await on.extension.browser.waitForTarget((each) => each.url().includes('batch'));
    const app = await target.asPage();
    const readings = () =>
      app.$$eval('tbody tr[data-index]', (rows) =>
        rows.map((row) =>
          ['.name', '.reading'].map((cell) => row.querySelector(cell)?.textContent?.trim()),
        ),
      );
    await until(
      async () => (await readings()).filter(([, text]) => /^\d$/.test(text ?? '')).length === 3,
    );
    expect(await readings()).toEqual([
      ['2.png', '2'],
      ['A foreign seven', '7'],
      ['0.gif', '0'],
    ]);
    await app.close();
    await cardGone(on.page);
    expect(await on.page.evaluate(() => scrollY)).toBe(300);
  });

  test('an item that is switched off in the settings is not in the menu', async () => {
    const choose = async (settings: object) =>
      (await on.extension.worker()).evaluate(async (value) => {
        await chrome.storage.sync.set({ settings: value });
      }, settings);
    await choose({ menu: { image: true, region: false, page: true } });
    try {
      await on.open('/gallery.html');
      // The one that is left stands in the menu of the page itself: no menu of ours opens.
      await pickItem(
        on.extension.display,
        () => on.page.mouse.click(600, 30, { button: 'right' }),
        ['Up', 'Up', 'Up', 'Return'],
      );
      const target = await on.extension.browser.waitForTarget((each) =>
        each.url().includes('batch'),
      );
      const app = await target.asPage();
      await app.waitForSelector('tbody tr[data-index="0"]');
      await app.close();
      await cardGone(on.page);
    } finally {
      await choose({});
    }
  });
});
