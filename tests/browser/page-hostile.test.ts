import { describe, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { closedShadow, hasClosedShadow } from './harness/shadow.ts';
import { inPage } from './in-page.ts';
import { cardGone, readCard } from './menu-card.ts';
import { digitSvg } from './page-digits.ts';

const on = inPage();
const SEVEN = '<img id="picture" src="/7.png" width="200" height="200">';

/** Chooses *Classify digit* on the picture of the page and reads the card. */
async function classify() {
  await on.choose('classify', `${on.site}/7.png`);
  return readCard(on.page);
}

/** Waits for the popup or its tab to say this. */
async function answeredInPopup(part: RegExp): Promise<void> {
  const popup = await on.opened('src/popup/index.html');
  await until(
    () => popup.evaluate(() => document.body?.innerText ?? '').then((text) => part.test(text)),
    20_000,
  );
}

describe('there is an answer', () => {
  test.each([
    [
      'where the page makes elements of our name its own',
      `<script>customElements.define('digit-classifier-card', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }); throw new Error('mine'); }
      });</script>`,
    ],
    [
      'where the page has its own hands on all it can',
      `<script>
        Element.prototype.attachShadow = () => { throw new Error('no shadows'); };
        HTMLElement.prototype.showPopover = () => {};
        document.createElement = () => null;
        window.CSSStyleSheet = null;
      </script>`,
    ],
  ])('%s', async (_, script) => {
    await on.open(SEVEN + script);
    expect(await classify()).toMatchObject({ figure: '7' });
  });

  test('in a drawing that is its own document', async () => {
    await on.open({ type: 'image/svg+xml', body: digitSvg('7') });
    await on.page.mouse.move(100, 100);
    await on.press('classify');
    const { figure, text } = await readCard(on.page);
    expect([figure, text]).toEqual(['7', expect.anything()]);
  });

  test('in an XML document', async () => {
    await on.open({ type: 'text/xml', body: '<?xml version="1.0"?><a><b>words</b></a>' });
    await on.press('read-region');
    expect(await (await closedShadow(on.page)).text()).toContain('Drag a rectangle');
    await on.page.keyboard.press('Escape');
    await cardGone(on.page);
  });

  test('where the page takes the card away once', async () => {
    await on.open(SEVEN);
    await classify();
    await on.page.evaluate(() => document.querySelector('[data-digit-classifier]')?.remove());
    await until(() => hasClosedShadow(on.page));
    expect(await readCard(on.page)).toMatchObject({ figure: '7' });
  });

  test('in the popup where the page takes every card away', async () => {
    await on.open(`${SEVEN}<script>
      new MutationObserver(() => document.querySelector('[data-digit-classifier]')?.remove())
        .observe(document.documentElement, { childList: true });
    </script>`);
    await on.choose('classify', `${on.site}/7.png`);
    await answeredInPopup(/7/);
  });

  test('in the popup where the page has taken the means to make one', async () => {
    await on.open(`${SEVEN}<img name="documentElement"><img name="createElementNS">`);
    await on.choose('classify', `${on.site}/7.png`);
    await answeredInPopup(/\d/);
  });
});

describe('the card stays usable', () => {
  const dialog = `<dialog style="inset:0;width:90vw;height:90vh;border:0">A dialog</dialog>`;
  test.each([
    [
      'a modal dialog',
      `${SEVEN}${dialog}<script>document.querySelector('dialog').showModal()</script>`,
    ],
    [
      'a modal dialog in a shadow root',
      `${SEVEN}<div id="host"></div><script>
        const root = host.attachShadow({ mode: 'closed' });
        root.innerHTML = '${dialog}';
        root.querySelector('dialog').showModal();
      </script>`,
    ],
    [
      'the first of two dialogs, opened last',
      `${SEVEN}${dialog}${dialog}<script>
        const [first, second] = document.querySelectorAll('dialog');
        second.showModal();
        first.showModal();
      </script>`,
    ],
  ])('over %s', async (_, body) => {
    await on.open(body);
    await classify();
    await (await closedShadow(on.page)).click('.close');
    await cardGone(on.page);
  });

  test('over what comes later: a dialog, and something that fills the screen', async () => {
    await on.open(`${SEVEN}${dialog}<main style="background:#fff">All of the screen</main>`);
    await classify();
    await on.page.evaluate(() => document.querySelector('dialog')?.showModal());
    const middle = () =>
      on.page.evaluate(() => {
        const host = document.querySelector('[data-digit-classifier]');
        if (!host) return null;
        const { x, y, width, height } = host.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === host;
      });
    await until(async () => (await middle()) === true);
    expect(await readCard(on.page)).toMatchObject({ figure: '7' });
    await on.page.evaluate(() => document.querySelector('dialog')?.close());
    await until(async () => (await middle()) === true);
    await (await closedShadow(on.page)).click('.pin');
    await on.page.evaluate(() => document.querySelector('main')?.requestFullscreen());
    await until(async () => (await middle()) === true);
    await (await closedShadow(on.page)).click('.close');
    await cardGone(on.page);
  });

  test('where the page swallows every event before us', async () => {
    await on.open(`${SEVEN}<script>
      for (const type of ['keydown', 'keyup', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click']) {
        addEventListener(type, (event) => {
          event.stopImmediatePropagation();
          event.preventDefault();
        }, true);
      }
    </script>`);
    await classify();
    await on.page.keyboard.press('Escape');
    await cardGone(on.page);
    await classify();
    await (await closedShadow(on.page)).click('.close');
    await cardGone(on.page);
  });

  test.each([0.5, 2, 4])('on a page that is enlarged %d times by its style', async (zoom) => {
    await on.open(`<style>html { zoom: ${zoom} } body { margin: 0 }</style>
      <img id="picture" src="/7.png" style="width:${200 / zoom}px;display:block">`);
    const { figure, rect } = await classify();
    expect(figure).toBe('7');
    expect(rect.right - rect.left).toBeCloseTo(320, 0);
    expect(rect.left).toBeCloseTo(210, 0);
    expect(rect.top).toBeGreaterThanOrEqual(0);
  });
});

describe('the page cannot', () => {
  test('find the text of the card, nor reach into its frame', async () => {
    await on.open(`<p>words</p>${SEVEN}`);
    const { text } = await classify();
    expect(text).toContain('sure');
    const seen = await on.page.evaluate(() => ({
      finds: (window as unknown as { find(text: string): boolean }).find('sure'),
      frames: window.length,
      first: window[0] === undefined,
      root: document.querySelector('[data-digit-classifier]')?.shadowRoot ?? null,
    }));
    expect(seen).toEqual({ finds: false, frames: 0, first: true, root: null });
  });

  test('keep our typeface from the card', async () => {
    await on.open(`<meta http-equiv="Content-Security-Policy" content="font-src 'none'">${SEVEN}`);
    await classify();
    const shadow = await closedShadow(on.page);
    await until(() =>
      shadow.evaluate(({ fonts }) =>
        [...fonts].some(({ family, status }) => /Inter/.test(family) && status === 'loaded'),
      ),
    );
  });

  test('put something else on the clipboard, or hear of it', async () => {
    await on.extension.browser
      .defaultBrowserContext()
      .overridePermissions(on.site, ['clipboard-read', 'clipboard-write']);
    await on.open(`${SEVEN}<script>
      addEventListener('copy', (event) => {
        document.title = 'heard';
        event.clipboardData.setData('text/plain', 'theirs');
        event.preventDefault();
        event.stopImmediatePropagation();
      }, true);
      navigator.clipboard.writeText = async () => { document.title = 'heard'; };
    </script>`);
    await classify();
    await on.page.keyboard.down('Control');
    await on.page.keyboard.press('c');
    await on.page.keyboard.up('Control');
    const shadow = await closedShadow(on.page);
    await until(async () => (await shadow.text()).includes('Copied'));
    await on.page.keyboard.press('Escape');
    await cardGone(on.page);
    expect(await on.page.title()).toBe('A page');
    expect(await on.page.evaluate(() => navigator.clipboard.readText())).toBe('7');
  });
});

test('a card without a reading says that its extension is gone, and closes', async () => {
  await on.open('<img src="/gone.png" width="200" height="200">');
  await on.choose('classify', `${on.site}/gone.png`);
  await readCard(on.page);
  const worker = await on.extension.worker();
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await until(async () => (await readCard(on.page)).text.includes('updated or switched off'));
  await on.page.keyboard.press('Escape');
  await cardGone(on.page);
});
