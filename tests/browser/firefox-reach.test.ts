import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { pressKeys } from '../../tooling/native-menu.ts';
import { type Server, serve } from '../../tooling/server.ts';
import { firefoxAvailable, inFirefox, readCard } from './harness/firefox.ts';
import { pickItem } from './harness/menu.ts';
import { digitPng } from './menu-pictures.ts';
import { waitForReading } from './popup-page.ts';

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

  /** Opens the app in the popup's size, copies there what `data` says, and pastes it by keys. */
  async function copyAndPaste(data: { readonly type: string; readonly bytes: Uint8Array }) {
    const app = await on.firefox.openPage('src/popup/index.html');
    await app.waitForSelector('.app');
    await app.bringToFront();
    await app.evaluate(
      (type, bytes) => {
        const blob = new Blob([new Uint8Array(bytes)], { type });
        // Only what a person clicks may copy.
        document.addEventListener('click', async () => {
          await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
          document.documentElement.dataset.copied = '';
        });
      },
      data.type,
      [...data.bytes],
    );
    await app.mouse.click(300, 590);
    await app.waitForSelector('html[data-copied]');
    pressKeys(on.display, 'ctrl+v');
    return app;
  }

  test('a picture that was copied is pasted into the popup by keys', async () => {
    const app = await copyAndPaste({ type: 'image/png', bytes: await digitPng(4) });
    await waitForReading(app, '4');
    await app.close();
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
      const address = new TextEncoder().encode(`${site.origin}/2.png`);
      const app = await copyAndPaste({ type: 'text/plain', bytes: address });
      await waitForReading(app, '2');
      const origin = await app.evaluate(() => location.origin);
      expect(asked(site)).toEqual([{ origin }]);
      await app.close();
      await site.close();
    });
  });
});
