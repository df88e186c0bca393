import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/extension.ts';
import { type Server, serve } from '../../scripts/server.ts';
import { type Headful, nativeMenuAvailable, openHeadful } from './harness/extension.ts';
import { chooseFromMenu, pickItem, pressKeys, toPageItem } from './harness/menu.ts';
import { closedShadow } from './harness/shadow.ts';
import { cardGone, readCard } from './menu-card.ts';
import { animatedGif, blankPng, digitPng, numberPng, SEVEN_SVG } from './menu-pictures.ts';

const PICTURE = '#picture';
const FROM_SCREEN = 'from the screen';

const html = (body: string) => `<!doctype html><meta charset="utf-8"><title>A page</title>${body}`;
const image = (src: string, more = '') => `<img id="picture" src="${src}" ${more}>`;

describe.skipIf(!nativeMenuAvailable)('the native context menu', () => {
  let site: Server;
  let otherSite: Server;
  let extension: Headful;
  let page: Page;

  beforeAll(async () => {
    const two = { body: await digitPng(2), type: 'image/png' };
    const seven = { body: await digitPng(7), type: 'image/png' };
    otherSite = await serve({
      answers: {
        '/7.png': seven,
        '/frame.html': { body: html(image('/7.png')) },
        '/allowed/2.png': { ...two, headers: { 'access-control-allow-origin': '*' } },
      },
    });
    const foreign = `${otherSite.origin}/7.png`;
    const tall = '<div style="height: 1500px"></div>';
    const inData = `data:image/png;base64,${two.body.toString('base64')}`;
    site = await serve({
      answers: {
        '/2.png': two,
        '/7.svg': { body: SEVEN_SVG },
        '/0.gif': { body: await animatedGif(0) },
        '/blank.png': { body: await blankPng() },
        '/broken.png': { body: 'This is no picture.' },
        '/same.html': { body: html(image('/2.png')) },
        '/foreign.html': { body: html(image(foreign)) },
        '/allowed.html': { body: html(image(`${otherSite.origin}/allowed/2.png`)) },
        '/data.html': { body: html(image(inData)) },
        '/blob.html': {
          body: html(`${image('')}<script>
            fetch('/2.png').then((r) => r.blob()).then((blob) => {
              picture.src = URL.createObjectURL(blob);
            });
          </script>`),
        },
        '/svg.html': { body: html(image('/7.svg', 'style="width: 200px"')) },
        '/gif.html': { body: html(image('/0.gif')) },
        '/blank.html': { body: html(image('/blank.png')) },
        '/broken.html': { body: html(image('/broken.png', 'width="200" height="200"')) },
        '/framed.html': { body: html('<iframe src="/foreign.html" height="300"></iframe>') },
        '/foreign-frame.html': {
          body: html(`<iframe src="${otherSite.origin}/frame.html" height="300"></iframe>`),
        },
        '/focus.html': { body: html(`<button>${image('/2.png')}</button>`) },
        '/corner.html': {
          body: html(image('/2.png', 'style="position: fixed; right: 0; bottom: 0"')),
        },
        '/number.png': { body: await numberPng(7, 2) },
        '/number.html': { body: html(image('/number.png')) },
        '/canvas.html': {
          body: html(`<style>body { margin: 0; height: 100vh; display: grid; place-items: center }</style>
            <canvas width="120" height="160"></canvas><script>
              const pen = document.querySelector('canvas').getContext('2d');
              pen.lineWidth = 12;
              pen.lineCap = pen.lineJoin = 'round';
              pen.stroke(new Path2D('M32 42H88L52 122'));
            </script>`),
        },
        '/gallery.html': {
          body: html(`${image('/2.png')}<img src="/2.png"><img src="/0.gif" width="8">
            <img src="/blank.png" style="visibility: hidden">
            ${tall}<img src="${foreign}" alt="A foreign seven">${tall}<img src="/0.gif">`),
        },
        '/scrolled.html': { body: html(tall + image(foreign) + tall) },
        '/strict.html': {
          body: html(image('/2.png')),
          headers: { 'content-security-policy': "default-src 'none'; img-src 'self'" },
        },
        '/sandboxed.html': {
          body: html(image('/2.png')),
          headers: { 'content-security-policy': "default-src 'none'; img-src *; sandbox" },
        },
        '/hostile.html': {
          body: html(`<style>* { display: none !important } html, body, img { display: block !important }
            :root { --accent: red; --panel: red } button { all: revert !important; color: red !important }</style>
            ${image('/2.png')}`),
        },
      },
    });
    extension = await openHeadful();
    page = (await extension.browser.pages())[0];
  });
  afterAll(async () => {
    await extension?.close();
    await site?.close();
    await otherSite?.close();
  });
  afterEach(async () => {
    if (page.url() !== 'about:blank') await page.goto('about:blank');
  });

  const open = async (path: string) => {
    await page.goto(site.origin + path);
    await page.waitForFunction(() =>
      [...document.images].every(({ complete, src }) => complete && src),
    );
  };
  const classify = (selector = PICTURE) => chooseFromMenu(page, extension.display, selector);

  test.each([
    ['a picture of the page’s own site', '/same.html', '2'],
    ['a picture of a site that shares it', '/allowed.html', '2'],
    ['a data: picture', '/data.html', '2'],
    ['a blob: picture', '/blob.html', '2'],
    ['a drawing without a size', '/svg.html', '7'],
    ['an animation', '/gif.html', '0'],
    ['a page with a strict policy', '/strict.html', '2'],
    ['a page whose styles are hostile', '/hostile.html', '2'],
  ])('reads %s', async (_, path, expected) => {
    await open(path);
    await classify();
    const card = await readCard(page);
    expect(card).toMatchObject({ figure: expected, verdict: 'sure', boxes: 1, bars: 10 });
    expect(card.text).not.toContain(FROM_SCREEN);
  });

  test('reads a picture that is its own document', async () => {
    await page.goto(`${site.origin}/2.png`);
    await classify('img');
    expect(await readCard(page)).toMatchObject({ figure: '2', verdict: 'sure' });
  });

  describe('a picture of a site that shares it with nobody', () => {
    test('is read from the screen', async () => {
      await open('/foreign.html');
      await classify();
      await expectSeven();
    });

    test('on a page scrolled halfway', async () => {
      await open('/scrolled.html');
      await page.$eval(PICTURE, (picture) => picture.scrollIntoView({ block: 'center' }));
      await classify();
      await expectSeven();
    });

    test('in a frame of the same site', async () => {
      await open('/framed.html');
      const frame = await page.waitForFrame((each) => each.url().endsWith('/foreign.html'));
      const picture = await frame.waitForSelector(PICTURE, { visible: true });
      await pickItem(extension.display, async () => picture?.click({ button: 'right' }));
      await expectSeven();
    });

    test('in a sandboxed page of its own site', async () => {
      await open('/sandboxed.html');
      await classify();
      const card = await readCard(page);
      expect(card).toMatchObject({ figure: '2', verdict: 'sure' });
      expect(card.text).toContain(FROM_SCREEN);
    });

    test.each([0.75, 1.5])('at a page zoom of %d', async (zoom) => {
      await open('/foreign.html');
      const setZoom = async (factor: number) =>
        (await extension.worker()).evaluate(async (to) => chrome.tabs.setZoom(to), factor);
      await setZoom(zoom);
      try {
        await page.waitForFunction((to) => Math.abs(devicePixelRatio - to) < 0.01, {}, zoom);
        const { x, y } = await page.$eval(PICTURE, (picture) => {
          const { left, top, width, height } = picture.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        });
        await pickItem(extension.display, () =>
          page.mouse.click(x * zoom, y * zoom, { button: 'right' }),
        );
        await expectSeven();
      } finally {
        await setZoom(1);
      }
    });

    async function expectSeven() {
      const card = await readCard(page);
      expect(card).toMatchObject({ figure: '7', verdict: 'sure', boxes: 1 });
      expect(card.text).toContain(FROM_SCREEN);
    }
  });

  test('reads after the worker was killed', async () => {
    await open('/same.html');
    await extension.killWorker();
    await classify();
    expect(await readCard(page)).toMatchObject({ figure: '2', verdict: 'sure' });
  });

  test('says that a broken picture is broken', async () => {
    await open('/broken.html');
    await classify();
    const { text, status, bars } = await readCard(page);
    expect(text).toContain('damaged');
    expect(status).toContain('damaged');
    expect(bars).toBe(0);
  });

  test('says that there is no digit', async () => {
    await open('/blank.html');
    await classify();
    const card = await readCard(page);
    expect(card).toMatchObject({ figure: '–', verdict: 'none', boxes: 0, bars: 0 });
    expect(card.status).toContain('No digit');
  });

  test('says that a frame of another site hides its picture', async () => {
    await open('/foreign-frame.html');
    const frame = await page.waitForFrame((each) => each.url().startsWith(otherSite.origin));
    const picture = await frame.waitForSelector(PICTURE, { visible: true });
    await pickItem(extension.display, async () => picture?.click({ button: 'right' }));
    expect((await readCard(page)).text).toContain('this part of the page');
  });

  test('reads the picture in view by keyboard', async () => {
    await open('/same.html');
    await page.bringToFront();
    pressKeys(extension.display, 'alt+shift+s');
    expect(await readCard(page)).toMatchObject({ figure: '2', verdict: 'sure' });
  });

  test('answers in the popup where the page is closed to extensions', async () => {
    await page.goto('chrome://version');
    await page.bringToFront();
    pressKeys(extension.display, 'alt+shift+s');
    const target = await extension.browser.waitForTarget((each) =>
      each.url().startsWith(extension.url(extension.popupPath)),
    );
    const popup = await target.asPage();
    // Not by animation frames: a popup that nothing covers or uncovers may paint none.
    await until(() =>
      popup.evaluate(() =>
        document.body.textContent.includes('does not let extensions work on this page'),
      ),
    );
    await popup.close();
  });

  describe('a region of the screen', () => {
    test('is chosen and read without a pointer', async () => {
      await open('/canvas.html');
      pressKeys(extension.display, 'alt+shift+e');
      await closedShadow(page);
      await page.keyboard.press('Enter');
      expect(await readCard(page)).toMatchObject({ figure: '7', verdict: 'sure' });
    });

    test('is an item of the menu of the page', async () => {
      await open('/canvas.html');
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await pickItem(
        extension.display,
        () => page.mouse.click(30, 30, { button: 'right' }),
        toPageItem(1),
      );
      const shadow = await closedShadow(page);
      expect(await shadow.text()).toContain('Drag a rectangle around the digits.');
      await page.keyboard.press('Escape');
      await cardGone(page);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });

    test('is sized and moved by arrow keys', async () => {
      await open('/canvas.html');
      pressKeys(extension.display, 'alt+shift+e');
      const shadow = await closedShadow(page);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.down('Shift');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.up('Shift');
      const { width, height } = await page.evaluate(() => ({
        width: innerWidth,
        height: innerHeight,
      }));
      const rect = await shadow.evaluate((root) =>
        root.querySelector('.rectangle')?.getBoundingClientRect().toJSON(),
      );
      expect(rect.x).toBeCloseTo(width / 3 + 16, 1);
      expect(rect.height).toBeCloseTo(height / 3 - 16, 1);
      await page.keyboard.press('Escape');
      await cardGone(page);
    });

    test('is drawn with the mouse; Esc leaves nothing behind', async () => {
      await open('/canvas.html');
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      const { x, y } = await page.$eval('canvas', (canvas) =>
        canvas.getBoundingClientRect().toJSON(),
      );
      pressKeys(extension.display, 'alt+shift+e');
      await closedShadow(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y + 80);
      await page.mouse.move(x + 120, y + 160);
      await page.mouse.up();
      const card = await readCard(page);
      expect(card).toMatchObject({ figure: '7', boxes: 1 });
      expect(card.rect.left).toBeGreaterThanOrEqual(x + 120);
      await page.keyboard.press('Escape');
      await cardGone(page);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });
  });

  test('answers in the app where the picture is one of the app', async () => {
    await page.goto(extension.url('src/popup/index.html?view=tab&welcome'));
    await classify('.welcome img');
    await page.waitForSelector('.figure');
    expect(await page.$eval('.figure', ({ textContent }) => textContent)).toBe('7');
  });

  test('reads all pictures of a page in the app', async () => {
    await open('/gallery.html');
    await page.evaluate(() => scrollTo(0, 300));
    await pickItem(
      extension.display,
      () => page.mouse.click(600, 30, { button: 'right' }),
      toPageItem(2),
    );
    const target = await extension.browser.waitForTarget((each) => each.url().includes('batch'));
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
    await cardGone(page);
    expect(await page.evaluate(() => scrollY)).toBe(300);
  });

  test('an item that is switched off in the settings is not in the menu', async () => {
    const choose = async (settings: object) =>
      (await extension.worker()).evaluate(async (value) => {
        await chrome.storage.sync.set({ settings: value });
      }, settings);
    await choose({ menu: { image: true, region: false, page: true } });
    try {
      await open('/gallery.html');
      // The one that is left stands in the menu of the page itself: no menu of ours opens.
      await pickItem(extension.display, () => page.mouse.click(600, 30, { button: 'right' }), [
        'Up',
        'Up',
        'Up',
        'Return',
      ]);
      const target = await extension.browser.waitForTarget((each) => each.url().includes('batch'));
      const app = await target.asPage();
      await app.waitForSelector('tbody tr[data-index="0"]');
      await app.close();
      await cardGone(page);
    } finally {
      await choose({});
    }
  });

  describe('the card', () => {
    test('shows the bars of the digit that is pointed at', async () => {
      await open('/number.html');
      await classify();
      await readCard(page);
      const shadow = await closedShadow(page);
      const state = () =>
        shadow.evaluate((root) => [
          root.querySelector('.top b')?.textContent,
          [...root.querySelectorAll('.box')].findIndex((box) => box.ariaPressed === 'true'),
        ]);
      const [first, second] = await shadow.evaluate((root) =>
        [...root.querySelectorAll('.box')].map((box) => {
          const { left, top, width, height } = box.getBoundingClientRect();
          return [left + width / 2, top + height / 2] as const;
        }),
      );
      await page.mouse.move(...second);
      await until(async () => (await state()).join() === '2,1');
      await page.mouse.move(...first);
      await until(async () => (await state()).join() === '7,0');
    });

    const dismissals: [string, () => Promise<void>][] = [
      ['Esc', () => page.keyboard.press('Escape')],
      ['a click outside', () => page.mouse.click(5, 5)],
      ['its button', async () => (await closedShadow(page)).click('.close')],
    ];

    test.each(dismissals)('closes by %s and leaves nothing behind', async (_, dismiss) => {
      await open('/focus.html');
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await classify();
      await readCard(page);
      await dismiss();
      await cardGone(page);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });

    test('takes the focus and gives it back', async () => {
      await open('/focus.html');
      await classify();
      await readCard(page);
      const focused = () => page.evaluate(() => document.activeElement?.localName);
      expect(await focused()).toBe('digit-classifier-card');
      await page.keyboard.press('Escape');
      await cardGone(page);
      expect(await focused()).toBe('button');
    });

    test('stands inside the window beside its picture, alone', async () => {
      await open('/corner.html');
      await classify();
      const first = await readCard(page);
      await classify();
      const { rect } = await readCard(page);
      const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      const picture = await page.$eval(PICTURE, (element) =>
        element.getBoundingClientRect().toJSON(),
      );
      expect(rect).toEqual(first.rect);
      expect(rect.left).toBeGreaterThanOrEqual(0);
      expect(rect.top).toBeGreaterThanOrEqual(0);
      expect(rect.bottom).toBeLessThanOrEqual(view.height);
      expect(rect.right).toBeLessThanOrEqual(picture.left);
      expect(await page.$$('digit-classifier-card')).toHaveLength(1);
    });

    test('is moved by its header, pinned, and then stays', async () => {
      await open('/same.html');
      await classify();
      const { rect } = await readCard(page);
      const shadow = await closedShadow(page);
      await shadow.evaluate((root) => root.querySelector<HTMLElement>('.grip')!.focus());
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      const [left, top] = [rect.left + 24, rect.top + 24];
      expect((await readCard(page)).rect).toMatchObject({ left, top });
      await page.mouse.move(left + 80, top + 24);
      await page.mouse.down();
      await page.mouse.move(left + 130, top + 64);
      await page.mouse.up();
      const movedTo = { left: left + 50, top: top + 40 };
      expect((await readCard(page)).rect).toMatchObject(movedTo);
      await shadow.click('.pin');
      await page.mouse.click(5, 5);
      await classify();
      expect(await readCard(page)).toMatchObject({ figure: '2', rect: movedTo });
      expect(await page.$$('digit-classifier-card')).toHaveLength(1);
      await page.keyboard.press('Escape');
      await cardGone(page);
    });

    test('copies the reading with one key', async () => {
      await open('/same.html');
      await page.evaluate(() => {
        addEventListener('copy', () => {
          document.title = 'The page heard it';
        });
      });
      await classify();
      await readCard(page);
      await page.keyboard.press('c');
      const shadow = await closedShadow(page);
      await until(async () => (await shadow.text()).includes('Copied'));
      await page.keyboard.press('Escape');
      await page.evaluate(() => {
        document.body.innerHTML = '<textarea></textarea>';
      });
      await page.focus('textarea');
      pressKeys(extension.display, 'ctrl+v');
      await page.waitForFunction(() => document.querySelector('textarea')?.value === '2');
      expect(await page.title()).toBe('A page');
    });

    test.each([
      ['Open in app', ''],
      ['Explain', 'explain'],
    ])('leads into the app by *%s*', async (link, query) => {
      await open('/same.html');
      await classify();
      await readCard(page);
      const shadow = await closedShadow(page);
      const index = await shadow.evaluate(
        (root, words) =>
          [...root.querySelectorAll('.link')].findIndex(({ textContent }) => textContent === words),
        link,
      );
      await shadow.click(`.link:nth-child(${index + 1})`);
      const target = await extension.browser.waitForTarget((each) =>
        each.url().includes('view=tab'),
      );
      expect(new URL(target.url()).searchParams.has('explain')).toBe(query === 'explain');
      const app = await target.asPage();
      await app.waitForSelector('.figure');
      expect(await app.$eval('.figure', ({ textContent }) => textContent)).toBe('2');
      await app.close();
      await page.bringToFront();
    });

    test('follows the settings', async () => {
      const store = async (settings: object) =>
        (await extension.worker()).evaluate((value) => chrome.storage.sync.set(value), {
          settings,
        });
      await store({ threshold: 1, theme: 'dark', language: 'de' });
      try {
        await open('/same.html');
        await classify();
        const { verdict, figure, text } = await readCard(page);
        expect(verdict).toBe('unsure');
        expect(figure).toMatch(/^2\d/);
        expect(text).toContain('Kopieren');
        const shadow = await closedShadow(page);
        const panel = await shadow.evaluate(
          (root) => getComputedStyle(root.querySelector('.card')!).backgroundColor,
        );
        expect(panel).toBe('rgb(18, 19, 31)');
      } finally {
        await store({});
      }
    });

    test('is announced as a dialog with a name', async () => {
      await open('/same.html');
      await classify();
      await readCard(page);
      const tree = await page.accessibility.snapshot();
      const dialog = tree?.children?.find(({ role }) => role === 'dialog');
      expect(dialog?.name).toBe('Digit Classifier');
    });

    test('keeps the page’s style out and its own in', async () => {
      await open('/hostile.html');
      const before = await page.evaluate(() => getComputedStyle(document.body).cssText);
      await classify();
      await readCard(page);
      const shadow = await closedShadow(page);
      const panel = await shadow.evaluate((root) => {
        const style = getComputedStyle(root.querySelector('.card')!);
        return { display: style.display, panel: style.backgroundColor, font: style.fontSize };
      });
      expect(panel).toEqual({ display: 'grid', panel: 'rgb(255, 255, 255)', font: '14px' });
      expect(await page.evaluate(() => getComputedStyle(document.body).cssText)).toBe(before);
    });
  });
});
