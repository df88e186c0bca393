import { describe, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { pressKeys } from '../../tooling/native-menu.ts';
import { firefoxAvailable, inFirefox, readCard, toPageItem } from './harness/firefox.ts';
import { pickItem } from './harness/menu.ts';
import { READ_PAGES } from './menu-site.ts';

const FROM_SCREEN = 'from the screen';

describe.skipIf(!firefoxAvailable)('in Firefox', () => {
  const on = inFirefox();

  describe('a right click on a picture', () => {
    test.each(READ_PAGES)('reads %s', async (_, path, expected) => {
      await on.open(path);
      await on.classify();
      const card = await readCard(on.page);
      expect(card).toMatchObject({ figure: expected, verdict: 'sure' });
      expect(card.text).not.toContain(FROM_SCREEN);
    });

    test('reads a picture that its site shares with nobody from the screen', async () => {
      await on.open('/foreign.html');
      await on.classify();
      const card = await readCard(on.page);
      expect(card).toMatchObject({ figure: '7', verdict: 'sure' });
      expect(card.text).toContain(FROM_SCREEN);
    });

    test('says that a picture is damaged', async () => {
      await on.open('/broken.html');
      await on.classify();
      expect((await readCard(on.page)).text).toContain('This picture is damaged');
    });
  });

  test('a region is drawn with the mouse and read', async () => {
    await on.open('/canvas.html');
    const { x, y } = await on.page.$eval('canvas', (canvas) =>
      canvas.getBoundingClientRect().toJSON(),
    );
    pressKeys(on.display, 'alt+shift+z');
    await until(() => on.page.frames().length > 1);
    await on.page.mouse.move(x, y);
    await on.page.mouse.down();
    await on.page.mouse.move(x + 60, y + 80);
    await on.page.mouse.move(x + 120, y + 160);
    await on.page.mouse.up();
    expect(await readCard(on.page)).toMatchObject({ figure: '7', verdict: 'sure' });
  });

  test('all pictures of a page are read in the app', async () => {
    await on.open('/gallery.html');
    await pickItem(
      on.display,
      () => on.page.mouse.click(600, 30, { button: 'right' }),
      toPageItem(2),
    );
    const app = await on.firefox.tab('batch');
    const readings = () =>
      app.$$eval('tbody tr[data-index]', (rows) =>
        rows.map((row) => row.querySelector('.reading')?.textContent?.trim()),
      );
    await until(async () => (await readings()).join() === '2,7,0', 30_000);
    await app.close();
  });

  test('where a page is closed to extensions, as a PDF is, the popup says so', async () => {
    // The popup is no page to the browser's driver; another page of the extension can look at it.
    await on.open('/7.pdf');
    pressKeys(on.display, 'alt+shift+k');
    await until(
      () =>
        on.firefox.home.evaluate(() =>
          chrome.extension
            .getViews({ type: 'popup' })
            .some(({ document }) =>
              (document.querySelector('body')?.textContent ?? '').includes(
                'does not let extensions work on this page',
              ),
            ),
        ),
      30_000,
    );
  });
});
