import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/extension.ts';
import { type Server, serve } from '../../scripts/server.ts';
import { firefoxAvailable, inFirefox, readCard } from './harness/firefox.ts';
import { pickItem, pressKeys } from './harness/menu.ts';
import { digitPng } from './menu-pictures.ts';

describe.skipIf(!firefoxAvailable)('in Firefox', () => {
  const on = inFirefox();

  describe('a file of this machine', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'digits-files-'));
      await writeFile(join(folder, '7.png'), await digitPng(7));
      await writeFile(join(folder, 'page.html'), '<img id="picture" src="7.png">');
    });

    test.each([
      ['that is a page with a picture', 'page.html', '#picture'],
      ['that is a picture', '7.png', 'img'],
    ])('%s is read', async (_, file, selector) => {
      await on.page.goto(pathToFileURL(join(folder, file)).href);
      await on.page.bringToFront();
      await on.classify(selector);
      const card = await readCard(on.page);
      expect(card).toMatchObject({ figure: '7', verdict: 'sure' });
      expect(card.text).not.toContain('from the screen');
    });
  });

  test('a picture that was copied is pasted into the popup by keys', async () => {
    const copying = await on.firefox.openPage('src/popup/index.html?view=tab');
    await copying.waitForSelector('.app');
    await copying.evaluate(
      (png) => {
        const blob = new Blob([new Uint8Array(png)], { type: 'image/png' });
        document.addEventListener('click', async () => {
          await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
          document.documentElement.dataset.copied = '';
        });
      },
      [...(await digitPng(4))],
    );
    await copying.mouse.click(640, 20);
    await copying.waitForSelector('html[data-copied]');
    await copying.close();
    await on.open('/same.html');
    pressKeys(on.display, 'alt+shift+g');
    /** What is found in the popup, which is no page to the browser's driver, but to one of ours. */
    const inPopup = (selector: string) =>
      on.firefox.home.evaluate(
        (wanted) =>
          chrome.extension
            .getViews({ type: 'popup' })
            .map(({ document }) => document.querySelector(wanted)?.textContent)[0],
        selector,
      );
    await until(async () => (await inPopup('.app')) !== undefined, 30_000);
    pressKeys(on.display, 'ctrl+v');
    await until(async () => (await inPopup('.figure')) === '4', 30_000);
    pressKeys(on.display, 'Escape');
  });

  describe('a server learns', () => {
    /** The requests for a picture that were not the page's own. */
    const asked = ({ requests }: Server) =>
      requests
        .filter(
          ({ path, headers }) => path.endsWith('.png') && headers['sec-fetch-dest'] === 'empty',
        )
        .map(({ headers: { origin, referer, cookie } }) => ({ origin, referer, cookie }));

    test('the origin of the page, where the page asks again', async () => {
      await on.open('/allowed.html');
      await on.classify();
      expect(await readCard(on.page)).toMatchObject({ figure: '2' });
      expect(asked(on.site.other)).toEqual([{ origin: on.site.own.origin }]);
    });

    test('nothing of a click in a frame that is closed to us', async () => {
      await on.open('/foreign-frame.html');
      const before = asked(on.site.other).length;
      await pickItem(on.display, () => on.page.mouse.click(80, 100, { button: 'right' }), [
        'Up',
        'Return',
      ]);
      expect((await readCard(on.page)).text).toContain('does not let us into this part');
      expect(asked(on.site.other)).toHaveLength(before);
    });

    test('the origin of this installation, where an address is pasted into the app', async () => {
      const site = await serve({
        answers: { '/2.png': { body: await digitPng(2) } },
        headers: { 'access-control-allow-origin': '*' },
      });
      const app = await on.firefox.openPage('src/popup/index.html?view=tab');
      await app.waitForSelector('.app');
      await app.evaluate((address) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', address);
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, `${site.origin}/2.png`);
      await app.waitForSelector('.answer .big[data-verdict]');
      const origin = await app.evaluate(() => location.origin);
      expect(asked(site)).toEqual([{ origin }]);
      await app.close();
      await site.close();
    });
  });
});
