import { describe, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { pressKeys } from '../../tooling/native-menu.ts';
import { nativeMenuAvailable } from './harness/extension.ts';
import { pickItem } from './harness/menu.ts';
import { inMenu, PICTURE } from './in-menu.ts';
import { readCard } from './menu-card.ts';
import { READ_PAGES } from './menu-site.ts';

const FROM_SCREEN = 'from the screen';

describe.skipIf(!nativeMenuAvailable)('a right click on a picture', () => {
  const on = inMenu();

  test.each([
    ...READ_PAGES,
    ['a data: picture', '/data.html', '2'],
    ['an animation', '/gif.html', '0'],
  ])('reads %s', async (_, path, expected) => {
    await on.open(path);
    await on.classify();
    const card = await readCard(on.page);
    expect(card).toMatchObject({ figure: expected, verdict: 'sure', boxes: 1, bars: 10 });
    expect(card.text).not.toContain(FROM_SCREEN);
  });

  test('reads a picture that is its own document', async () => {
    await on.page.goto(`${on.site.own.origin}/2.png`);
    await on.classify('img');
    expect(await readCard(on.page)).toMatchObject({ figure: '2', verdict: 'sure' });
  });

  describe('a picture of a site that shares it with nobody', () => {
    test('is read from the screen', async () => {
      await on.open('/foreign.html');
      await on.classify();
      await expectSeven();
    });

    test('on a page scrolled halfway', async () => {
      await on.open('/scrolled.html');
      await on.page.$eval(PICTURE, (picture) => picture.scrollIntoView({ block: 'center' }));
      await on.classify();
      await expectSeven();
    });

    test('in a frame of the same site', async () => {
      await on.open('/framed.html');
      const frame = await on.page.waitForFrame((each) => each.url().endsWith('/foreign.html'));
      const picture = await frame.waitForSelector(PICTURE, { visible: true });
      await pickItem(on.extension.display, async () => picture?.click({ button: 'right' }));
      await expectSeven();
    });

    test('in a sandboxed page of its own site', async () => {
      await on.open('/sandboxed.html');
      await on.classify();
      const card = await readCard(on.page);
      expect(card).toMatchObject({ figure: '2', verdict: 'sure' });
      expect(card.text).toContain(FROM_SCREEN);
    });

    test.each([0.75, 1.5])('at a page zoom of %d', async (zoom) => {
      await on.open('/foreign.html');
      const setZoom = async (factor: number) =>
        (await on.extension.worker()).evaluate(async (to) => chrome.tabs.setZoom(to), factor);
      await setZoom(zoom);
      try {
        await on.page.waitForFunction((to) => Math.abs(devicePixelRatio - to) < 0.01, {}, zoom);
        const { x, y } = await on.page.$eval(PICTURE, (picture) => {
          const { left, top, width, height } = picture.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        });
        await pickItem(on.extension.display, () =>
          on.page.mouse.click(x * zoom, y * zoom, { button: 'right' }),
        );
        await expectSeven();
      } finally {
        await setZoom(1);
      }
    });

    async function expectSeven() {
      const card = await readCard(on.page);
      expect(card).toMatchObject({ figure: '7', verdict: 'sure', boxes: 1 });
      expect(card.text).toContain(FROM_SCREEN);
    }
  });

  test('reads after the worker was killed', async () => {
    await on.open('/same.html');
    await on.extension.killWorker();
    await on.classify();
    expect(await readCard(on.page)).toMatchObject({ figure: '2', verdict: 'sure' });
  });

  test('says that a broken picture is broken', async () => {
    await on.open('/broken.html');
    await on.classify();
    const { text, status, bars } = await readCard(on.page);
    expect(text).toContain('damaged');
    expect(status).toContain('damaged');
    expect(bars).toBe(0);
  });

  test('says that there is no digit', async () => {
    await on.open('/blank.html');
    await on.classify();
    const card = await readCard(on.page);
    expect(card).toMatchObject({ figure: '–', verdict: 'none', boxes: 0, bars: 0 });
    expect(card.status).toContain('No digit');
  });

  test('says that a frame of another site hides its picture', async () => {
    await on.open('/foreign-frame.html');
    const frame = await on.page.waitForFrame((each) => each.url().startsWith(on.site.other.origin));
    const picture = await frame.waitForSelector(PICTURE, { visible: true });
    await pickItem(on.extension.display, async () => picture?.click({ button: 'right' }));
    expect((await readCard(on.page)).text).toContain('this part of the page');
  });

  test('reads the picture under the pointer by keyboard', async () => {
    await on.open('/same.html');
    await on.page.bringToFront();
    await on.page.hover(PICTURE);
    pressKeys(on.extension.display, 'alt+shift+s');
    expect(await readCard(on.page)).toMatchObject({ figure: '2', verdict: 'sure' });
  });

  test('answers in the popup where the page is closed to extensions', async () => {
    await on.page.goto('chrome://version');
    await on.page.bringToFront();
    pressKeys(on.extension.display, 'alt+shift+s');
    const target = await on.extension.browser.waitForTarget((each) =>
      each.url().startsWith(on.extension.url(on.extension.popupPath)),
    );
    const popup = await target.asPage();
    // Not by animation frames: a popup that nothing covers or uncovers may paint none. Asked this
    // early, its document may have no body yet.
    await until(() =>
      popup.evaluate(() =>
        (document.querySelector('body')?.textContent ?? '').includes(
          'does not let extensions work on this page',
        ),
      ),
    );
    await popup.close();
  });
});
